import type { TakingsFigure, Takings } from '@anteroom/contracts-payments';
import { berlin, eur, newId } from '../../testing/centre.fixture';
import { PaymentsBench, account, card, cash } from '../../testing/payments-bench.fixture';
import { ListTakingsRows } from './list-takings-rows';
import { ReadTakings } from './read-takings';

const today = '2026-11-24';

describe('PAY-2 every figure of the takings opens its rows', () => {
  let bench: PaymentsBench;
  beforeAll(async () => {
    bench = await PaymentsBench.open();
    await bench.openAll();
    await aDay();
    bench.clock.advance({ hours: 24 * 7 });
  });
  afterAll(() => bench.end());

  /** Payments by every method, one cancelled, one refunded; visits that are booked, completed, cancelled, overpaid. */
  async function aDay(): Promise<void> {
    const client = { id: newId(), name: 'Jana Weiß', phone: null };
    const first = await bench.visit({ price: 5000, client, status: 'completed' });
    await bench.pay(first, [cash(3000), card(2700)], 'client-account');
    await bench.pay(await bench.visit({ price: 900, client }), [account(500)]);
    const mistaken = await bench.visit({ price: 4000 });
    const { payment } = await bench.pay(mistaken, [card(4000)]);
    await bench.cancel(mistaken, payment.id);
    await bench.refund(first, 800);
    await bench.visit({ status: 'cancelled' });
    await bench.visit({ price: 700, start: '2026-11-25T10:00:00Z' });
  }

  const rows = (figure: TakingsFigure, facts: { date?: string; method?: 'cash' | 'card' | 'client-account' } = {}) =>
    bench.get(ListTakingsRows).execute({ branchId: berlin, date: today, figure, ...facts });
  const takings = (date = today): Promise<Takings> => bench.get(ReadTakings).execute(berlin, date);

  it('PAY-2: the rows come to what the figure says', async () => {
    const { collected, refunded, billed, completed, outstanding } = await takings();
    expect(collected).toEqual(eur(5700));
    for (const [figure, amount] of Object.entries({ collected, refunded, billed, completed, outstanding })) {
      expect((await rows(figure as TakingsFigure)).total).toEqual(amount);
    }
  });

  it('PAY-2: by method as well, the client account among them', async () => {
    const { byMethod } = await takings();
    expect(byMethod.map(({ method }) => method)).toEqual(['cash', 'card', 'client-account']);
    for (const one of byMethod) {
      const method = one.method as 'cash';
      expect((await rows('collected', { method })).total).toEqual(one.collected);
      expect((await rows('refunded', { method })).total).toEqual(one.refunded);
    }
  });

  it('PAY-2: and of the week before, with who, when and how', async () => {
    const later = '2026-12-01';
    const before = await rows('week-before', { date: later });
    expect(before.total).toEqual((await takings(later)).weekBefore.collected);
    expect(before.rows).toContainEqual(
      expect.objectContaining({ client: 'Jana Weiß', method: 'cash', register: 'Till 1', amount: eur(3000) }),
    );
  });
});
