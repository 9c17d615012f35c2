import type { AppointmentNotifications, Notification } from '@anteroom/contracts-notifications';
import { UnitOfWork } from '@anteroom/platform-persistence';
import type { Answer } from '../../domain/answer';
import { type Reach, channelsFor, unreachedBecause } from '../../domain/channels.rules';
import type { ChannelName } from '../../domain/message-kinds';
import { firstSettings, inOrder } from '../../domain/settings.rules';
import { notificationJson, worthShowing } from './notification.sql';

const sql = `
with spoken as (
  select c.appointment_id, jsonb_agg(${notificationJson} order by coalesce(n.sent_at, n.due_at), n.id) as notifications
  from notifications_covering($1::uuid[]) c join notification n on n.id = c.notification_id
  where ${worthShowing} group by c.appointment_id
)
select a.id as "appointmentId", a.branch_id as "branchId", a.live_version as version, a.off,
  a.lead_minutes as "ownLeadMinutes", a.client_name as "clientName", coalesce(c.phone, a.client_phone) as phone, c.email,
  coalesce(c.preferred_channel, 'any') as preferred, a.answer, a.answered_at as "answeredAt",
  s.lead_minutes as "leadMinutes", s.channels,
  coalesce(spoken.notifications, '[]') as notifications
from appointment a
left join spoken on spoken.appointment_id = a.id
left join client c on c.id = a.client_id
left join branch_setting s on s.branch_id = a.branch_id
where a.id = any ($1::uuid[])`;

interface Row extends Reach {
  readonly appointmentId: string;
  readonly branchId: string;
  readonly version: number;
  readonly off: AppointmentNotifications['off'];
  readonly ownLeadMinutes: number[] | null;
  readonly clientName: string | null;
  readonly answer: Answer | null;
  readonly answeredAt: string | null;
  readonly leadMinutes: number[] | null;
  readonly channels: ChannelName[] | null;
  readonly notifications: Notification[];
}

/** Everything about the messages of appointments, as screens show it. */
export class NotificationsOf {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Joins the running unit of work; what is not in its branches is left out. */
  async list(appointmentIds: readonly string[]): Promise<AppointmentNotifications[]> {
    const rows = await this.unitOfWork.query<Row>(sql, [appointmentIds]);
    return rows.map(viewOf);
  }
}

function viewOf(row: Row): AppointmentNotifications {
  const { appointmentId, branchId, version, off, answer, answeredAt, notifications } = row;
  const order = row.channels ?? firstSettings.channels;
  const reach = row.clientName === null ? undefined : row;
  return {
    appointmentId,
    branchId,
    version,
    off,
    leadMinutes: inOrder(row.ownLeadMinutes ?? row.leadMinutes ?? firstSettings.leadMinutes),
    leadTimesFrom: row.ownLeadMinutes ? 'appointment' : 'branch',
    channels: reach ? channelsFor(reach, order) : [],
    unreached: unreachedBecause(reach, order) ?? null,
    answer: answer && answeredAt ? { answer, at: answeredAt } : null,
    notifications,
  };
}
