import type { LogEntry, NotificationProvider, NotificationState } from '@anteroom/contracts-notifications';
import { DomainError, rangeOfDay } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { Branches } from '../branches';
import { notificationJson, worthShowing } from './notification.sql';

export interface LogQuestion {
  readonly branchId: string;
  readonly cursor?: string;
  readonly limit: number;
  readonly state?: NotificationState;
  readonly date?: string;
  readonly provider?: NotificationProvider;
}

export interface LogPage {
  readonly entries: LogEntry[];
  readonly nextCursor: string | null;
}

/** When it went, or will: what the list shows and is sorted by, as the index `notification_log` has it. */
const moment = 'coalesce(n.sent_at, n.due_at)';

// The plan of the coming weeks is no log: without a date or a state it begins with what is due by now.
const sql = `
select ${notificationJson} || jsonb_build_object(
    'appointmentId', n.appointment_id,
    'recipientName', coalesce(nullif(n.recipient_name, ''), a.client_name, ''),
    'start', a.starts_at) as entry,
  ${moment} as moment, n.id
from notification n left join appointment a on a.id = n.appointment_id
where n.branch_id = $1
  and ($2::timestamptz is null or (${moment}, n.id) < ($2, $3::uuid))
  and ($4::text is null or n.state = $4)
  and ($5::timestamptz is null or (${moment} >= $5 and ${moment} < $6))
  and ($7::text is null or n.provider = $7)
  and ($4 is not null or $5::timestamptz is not null or ${moment} <= now())
  and ($4 is not null or ${worthShowing})
order by ${moment} desc, n.id desc limit $8`;

interface Row {
  readonly entry: LogEntry;
  readonly moment: string;
  readonly id: string;
}

/** The delivery log of a branch, the latest first. */
export class ListNotifications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly branches: Branches,
  ) {}

  /** @throws DomainError `invalid` for a cursor that is none of ours */
  execute(question: LogQuestion): Promise<LogPage> {
    const { branchId, limit, state = null, provider = null, date } = question;
    const [before, id] = question.cursor === undefined ? [null, null] : placeOf(question.cursor);
    return this.unitOfWork.read({ branchIds: [branchId] }, async () => {
      const day = date && rangeOfDay(date, (await this.branches.get(branchId)).timeZone);
      const span = day ? [day.start, day.end] : [null, null];
      const values = [branchId, before, id, state, ...span, provider, limit];
      const rows = await this.unitOfWork.query<Row>(sql, values);
      const last = rows.length === limit ? rows.at(-1) : undefined;
      return { entries: rows.map(({ entry }) => entry), nextCursor: last ? cursorOf(last) : null };
    });
  }
}

const cursorOf = ({ moment: at, id }: Row): string => Buffer.from(`${at} ${id}`).toString('base64url');

function placeOf(cursor: string): [string, string] {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!Number.isNaN(Date.parse(at)) && /^[0-9a-f-]{36}$/.test(id)) return [at, id];
  const message = 'This is no place in this list.';
  throw new DomainError('invalid', message, { fields: [{ path: 'query.cursor', message }] });
}
