import { branches, demoDays, demoPayment } from '@anteroom/demo-centre';
import { Temporal } from '@anteroom/kernel';
import { concernOfCalendar } from '../domain/calendar-concern.rules';
import { PlanMoney } from './plan-money';

const order = { size: 'small', now: Temporal.Instant.from('2026-11-24T13:00:00Z') } as const;
const minute = Math.floor(order.now.epochMilliseconds / 60_000);

describe('SYS-5 what the calendar shows of the demo’s money', () => {
  it.each([0, 1] as const)('SYS-5: is what its bills come to, in branch %s', (branch) => {
    const bills = [...new PlanMoney(branch, order).days()].flatMap((day) => day.bills);
    const appointments = [...demoDays(order)].flatMap((day) => day.appointments);
    const shown = bills.map((bill) => {
      const payment = demoPayment(
        appointments.filter(({ visitId }) => visitId === bill.visitId),
        minute,
      );
      return [bill.visitId, payment?.state, payment?.isSettling];
    });
    const owed = bills.map((bill) => {
      const isSettling = bill.payments.length > 0;
      const isShown = concernOfCalendar(bill, isSettling) === 'now';
      return [bill.visitId, ...(isShown ? [bill.state, isSettling] : [undefined, undefined])];
    });
    expect(bills.every(({ branchId }) => branchId === branches[branch].id)).toBe(true);
    expect(shown).toEqual(owed);
    expect(new Set(shown.map(([, state]) => state))).toEqual(new Set([undefined, 'unpaid', 'partly-paid', 'paid']));
  });
});
