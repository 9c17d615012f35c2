import type { CalendarAppointment } from '@anteroom/contracts-scheduling';

/** What a block says of the money: who has not come yet owes nothing that would have to be seen. */
export type PaymentMark = 'paid' | 'partly-paid' | 'unpaid';

const here: readonly CalendarAppointment['status'][] = ['arrived', 'in-room', 'completed'];

/** Undefined where there is nothing to be said: nothing is due, nothing is known, or it is unpaid and nobody came yet. */
export function paymentMark({
  payment,
  status,
}: Pick<CalendarAppointment, 'payment' | 'status'>): PaymentMark | undefined {
  if (payment === null || payment === 'nothing-due') return undefined;
  return payment === 'unpaid' && !here.includes(status) ? undefined : payment;
}
