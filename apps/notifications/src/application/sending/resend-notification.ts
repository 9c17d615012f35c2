import type { Notification } from '@anteroom/contracts-notifications';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { DomainError, NotFound } from '@anteroom/kernel';
import { Clock, Idempotency, Ids, UnitOfWork, requestHash } from '@anteroom/platform-persistence';
import type { ChannelName, State } from '../../domain/message-kinds';
import { notificationJson } from '../reads/notification.sql';
import { TellScreens } from '../reads/tell-screens';
import { WakeUps } from './wake-ups';

export interface ResendCommand {
  readonly notificationId: string;
  /** Left out: the same as before. */
  readonly channel?: ChannelName;
  readonly by: StaffIdentity;
  readonly idempotencyKey: string;
}

const findSql = `select state, covers, receipt_id is not null as "isReceipt" from notification where id = $1 for update`;

// The next number of a repetition; it speaks of the appointment as it is now.
const addSql = `
insert into notification as n (id, branch_id, appointment_id, receipt_id, wording_version, kind, lead_minutes, channel,
  resend, origin, due_at, covers, team_member_id, recipient_name, changed_at)
select $2, b.branch_id, b.appointment_id, b.receipt_id, coalesce(a.wording_version, b.wording_version), b.kind,
  b.lead_minutes, coalesce($3, b.channel), 1 + (
    select max(o.resend) from notification o
    where o.appointment_id is not distinct from b.appointment_id and o.receipt_id is not distinct from b.receipt_id
  ), 'hand', $4, b.covers, b.team_member_id, b.recipient_name, $4
from notification b left join appointment a on a.id = b.appointment_id where b.id = $1
returning ${notificationJson} as notification`;

const again: ReadonlySet<State> = new Set(['sent', 'delivered', 'failed', 'unknown']);

/** A person wants a message to go once more: after a failure, or where nobody knows whether it went. */
export class ResendNotification {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly tellScreens: TellScreens,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly wakeUps: WakeUps,
  ) {}

  /** @throws DomainError `change-not-allowed` while it is still going to be sent by itself; NotFound */
  execute({ notificationId, channel, by, idempotencyKey }: ResendCommand): Promise<Notification> {
    return this.unitOfWork.run({ branchIds: by.branchIds }, async () => {
      const before = await this.idempotency.begin(idempotencyKey, by.id, requestHash({ notificationId, channel }));
      if (before.kind === 'seen') return before.answer as Notification;
      const { covers } = await this.#require(notificationId, channel);
      const now = this.clock.now();
      const values = [notificationId, this.ids.next(), channel ?? null, now];
      const [row] = await this.unitOfWork.query<{ notification: Notification }>(addSql, values);
      if (!row) throw new NotFound('message');
      await this.tellScreens.execute(covers);
      await this.idempotency.answer(row.notification);
      this.unitOfWork.afterCommit(() => this.wakeUps.at([now]));
      return row.notification;
    });
  }

  async #require(id: string, channel: ChannelName | undefined): Promise<{ covers: string[] }> {
    type Found = { state: State; covers: string[]; isReceipt: boolean };
    const [found] = await this.unitOfWork.query<Found>(findSql, [id]);
    if (!found) throw new NotFound('message');
    if (!again.has(found.state)) {
      throw new DomainError('change-not-allowed', 'This message has not gone yet; it goes by itself when it is due.');
    }
    if (found.isReceipt && channel === 'sms') {
      throw new DomainError('change-not-allowed', 'A receipt goes by e-mail only.');
    }
    return found;
  }
}
