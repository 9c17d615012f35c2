import { attendanceStatuses } from './statuses';
import { paymentMark } from './payment';

describe('the payment mark of a block', () => {
  it('CAL-4: says unpaid only of who has come', () => {
    const marked = attendanceStatuses.filter((status) => paymentMark({ status, payment: 'unpaid' }));
    expect(marked).toEqual(['arrived', 'in-room', 'completed']);
  });

  it('CAL-4: says paid and partly paid whenever it was', () => {
    for (const status of attendanceStatuses) {
      for (const payment of ['paid', 'partly-paid'] as const) expect(paymentMark({ status, payment })).toBe(payment);
    }
  });

  it('CAL-4: says nothing where nothing is due or known', () => {
    for (const payment of ['nothing-due', null] as const) {
      expect(paymentMark({ status: 'completed', payment })).toBeUndefined();
    }
  });
});
