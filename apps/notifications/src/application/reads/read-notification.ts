import type { WrittenNotification } from '@anteroom/contracts-notifications';
import { NotFound } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';

const sql = `
select n.id, n.kind, n.channel, n.state, n.provider, n.recipient as "to", n.recipient_name as "recipientName", n.subject,
  n.text, n.html, n.sent_at as "sentAt", n.calendar is not null as "hasCalendar", f.receipt_number as "receiptNumber"
from notification n left join receipt_file f on f.receipt_id = n.receipt_id
where n.id = $1 and n.recipient is not null`;

type Row = Omit<WrittenNotification, 'attachments'> & { hasCalendar: boolean; receiptNumber: string | null };

/** A message as it was written; of one that is only planned nothing is written yet. */
export class ReadNotification {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NotFound when it does not exist, is of another branch, or is not written yet */
  async execute(notificationId: string, branchIds: readonly string[]): Promise<WrittenNotification> {
    const [row] = await this.unitOfWork.read({ branchIds }, () => this.unitOfWork.query<Row>(sql, [notificationId]));
    if (!row) throw new NotFound('message');
    const { hasCalendar, receiptNumber, ...written } = row;
    return {
      ...written,
      attachments: [
        ...(hasCalendar ? [{ name: 'appointment.ics', type: 'text/calendar' }] : []),
        ...(receiptNumber === null ? [] : [{ name: `${receiptNumber}.pdf`, type: 'application/pdf' }]),
      ],
    };
  }
}
