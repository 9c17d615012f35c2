import { BillChanged } from '@anteroom/contracts-payments';
import type { Temporal } from '@anteroom/kernel';
import { v7 as uuidv7 } from 'uuid';
import type { Bill } from '../domain/bill';
import { concernOfCalendar } from '../domain/calendar-concern.rules';

/** So far back the days of the demo show what was paid: each is a message, and the first start is not to be busy with them. */
const hoursBack = 36;

/**
 * What the calendar is told of the demo's bills, as the service tells it of others: messages in the outbox, which the
 * relay takes to their queue when the service runs for the first time. By visit.
 */
export function tellCalendar(bills: readonly Bill[], now: Temporal.Instant): ReadonlyMap<string, object> {
  const oldest = now.subtract({ hours: hoursBack }).epochMilliseconds;
  const recent = bills.filter((bill) => {
    const isLate = (bill.firstStart?.epochMilliseconds ?? 0) >= oldest;
    return isLate && concernOfCalendar(bill, bill.payments.length > 0) === 'now';
  });
  return new Map(recent.map((bill) => [bill.visitId, outboxRow(bill, now)]));
}

function outboxRow(bill: Bill, now: Temporal.Instant): object {
  const { visitId, branchId, revision, state, currency } = bill;
  const money = (amount: number) => ({ amount, currency });
  const [total, paid] = [money(bill.totals.total), money(bill.books.paid)];
  const at = now.toString();
  return {
    message_id: uuidv7(),
    subscriber: 'scheduling',
    kind: BillChanged.name,
    aggregate_id: visitId,
    aggregate_version: Math.max(1, revision),
    occurred_at: at,
    created_at: at,
    check_at: at,
    body: {
      ...{ branchId, visitId, state, total, paid, isSettling: bill.payments.length > 0 },
      appointmentIds: bill.appointments.map(({ id }) => id),
    },
  };
}
