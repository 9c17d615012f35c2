import { bank, berlin, eur, newYork, secondTill, terminal, till } from '../../testing/centre.fixture';
import { PaymentsBench, card, cash, codeOf, transfer } from '../../testing/payments-bench.fixture';
import { ListEntries } from '../books/list-entries';
import { ListOperations } from '../books/list-operations';
import { ReadTakings } from '../takings/read-takings';
import { ListRegisters } from './list-registers';
import { ListZReports } from './list-z-reports';
import { MoveCash } from './move-cash';
import { OpenShift } from './open-shift';

describe('PAY-3 registers and their shifts', () => {
  let bench: PaymentsBench;
  beforeEach(async () => {
    bench = await PaymentsBench.open();
  });
  afterEach(async () => {
    expect(await bench.findings()).toEqual([]);
    await bench.end();
  });

  const command = (registerId: string) => ({
    branchId: berlin,
    registerId,
    by: bench.anna,
    idempotencyKey: bench.key(),
  });
  const open = (registerId: string, counted: number) =>
    bench.get(OpenShift).execute({ ...command(registerId), counted: eur(counted) });
  const move = (direction: 'in' | 'out', amount: number) =>
    bench
      .get(MoveCash)
      .execute({ ...command(till), request: { direction, amount: eur(amount), reason: 'To the safe' } });
  const register = async (id: string) => (await bench.get(ListRegisters).execute(berlin, [id]))[0];

  it('PAY-3: a closed register takes nothing, a bank account is always open', async () => {
    const visitId = await bench.visit();
    expect(await codeOf(bench.pay(visitId, 1000))).toBe('register-closed');
    expect(await codeOf(bench.pay(visitId, [transfer(1000)]))).toBe('done');
    expect(await codeOf(open(bank, 0))).toBe('register-open');
    expect(await codeOf(move('in', 100))).toBe('register-closed');
    expect(await codeOf(bench.close(till, 100))).toBe('register-closed');
  });

  it('PAY-3: of two who open a register at the same moment one does', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => codeOf(open(till, 10_000))));
    expect(outcomes.sort()).toEqual(['done', 'register-open', 'register-open']);
  });

  it('PAY-3: what is in it is the opening count and everything since; closing posts the difference and writes the Z report', async () => {
    await open(till, 10_000);
    const visitId = await bench.visit({ price: 9000 });
    await bench.pay(visitId, [cash(5000)]);
    const { payment } = await bench.pay(visitId, [cash(1000)]);
    await bench.cancel(visitId, payment.id);
    await bench.refund(visitId, 500);
    await move('in', 2000);
    expect(await codeOf(move('out', 99_999_999))).toBe('payment-not-allowed');
    const { shift } = await move('out', 3000);
    expect(shift).toMatchObject({ opening: eur(10_000), expected: eur(13_500) });
    const report = await bench.close(till, 13_400);
    expect(report).toMatchObject({
      number: 1,
      registerName: 'Till 1',
      payments: { count: 1, amount: eur(5000) },
      refunds: { count: 1, amount: eur(500) },
      cancelled: { count: 1, amount: eur(1000) },
      cashIn: eur(2000),
      cashOut: eur(3000),
      byMethod: [{ method: 'cash', collected: eur(5000), refunded: eur(500) }],
      shift: { expected: eur(13_500), counted: eur(13_400), difference: eur(-100), zNumber: 1 },
    });
    expect(await register(till)).toMatchObject({ balance: eur(13_400), shift: null });
    expect(await bench.get(ListZReports).execute(berlin, '2026-11-24')).toEqual([report]);
  });

  it('PAY-3: the next opening count is compared with what was left in it', async () => {
    await open(till, 10_000);
    await bench.close(till, 10_000);
    await open(till, 9_000);
    const rows = await bench.query<{ kind: string; amount: number }>(
      `select a.kind, e.amount from ledger_entry e join ledger_account a on a.id = e.account_id where a.kind <> 'register' order by e.amount`,
    );
    expect(rows).toEqual([
      { kind: 'outside', amount: -10_000 },
      { kind: 'cash-difference', amount: 1_000 },
    ]);
    expect(await register(till)).toMatchObject({ balance: eur(9_000) });
  });

  it('PAY-3: what is taken while the register is being closed stands in its Z report or is refused', async () => {
    await open(till, 0);
    const visits = await Promise.all(Array.from({ length: 6 }, () => bench.visit()));
    const paying = visits.map((visit) => codeOf(bench.pay(visit, [cash(1000)])));
    const [report, ...outcomes] = await Promise.all([bench.close(till, 0), ...paying]);
    const taken = outcomes.filter((outcome) => outcome === 'done').length;
    expect(new Set(outcomes)).not.toContain('unexpected');
    expect(report.shift.expected).toEqual(eur(taken * 1000));
    expect(report.payments.count).toBe(taken);
  });

  it('PAY-3: a payment of a closed shift is not cancelled but refunded', async () => {
    await open(till, 0);
    const visitId = await bench.visit();
    const { payment } = await bench.pay(visitId, 1000);
    await bench.close(till, 1000);
    expect(await codeOf(bench.cancel(visitId, payment.id))).toBe('payment-not-allowed');
    expect(await codeOf(bench.refund(visitId, 1000))).toBe('register-closed');
    await open(till, 1000);
    expect(await codeOf(bench.refund(visitId, 1000))).toBe('done');
  });

  it('PAY-3: the day’s totals by method are what the registers took', async () => {
    await bench.openAll();
    const client = { id: bench.anna.id, name: 'Jana', phone: null };
    const visitId = await bench.visit({ price: 9000, client, status: 'completed' });
    await bench.visit({ price: 1000, start: '2026-11-24T13:30:00Z' });
    const { payment } = await bench.pay(visitId, [card(2000)]);
    await bench.cancel(visitId, payment.id);
    await bench.pay(visitId, [cash(4000, 4000, secondTill), card(4500)]);
    await bench.refund(visitId, 500);
    const takings = await bench.get(ReadTakings).execute(berlin, '2026-11-24');
    expect(takings).toMatchObject({
      collected: eur(8500),
      refunded: eur(500),
      byMethod: [
        { method: 'cash', collected: eur(4000), refunded: eur(0) },
        { method: 'card', collected: eur(4500), refunded: eur(500) },
      ],
      billed: eur(10_000),
      completed: eur(9000),
      outstanding: eur(2000),
      weekBefore: { collected: eur(0) },
    });
    expect(takings.byHour[9]).toEqual({ hour: 9, collected: 0, billed: 0 });
    expect(takings.byHour[11]).toEqual({ hour: 11, collected: 8000, billed: 9000 });
    expect(takings.byHour[23]).toEqual({ hour: 23, collected: 8000, billed: 10_000 });
    const weekLater = await bench.get(ReadTakings).execute(berlin, '2026-12-01');
    expect(weekLater.weekBefore.collected).toEqual(eur(8000));
    expect((await bench.get(ReadTakings).execute(newYork, '2026-11-24')).collected.amount).toBe(0);
  });

  it('PAY-2: the payments of a Z report open as entries that come to its figure, without what was cancelled', async () => {
    await open(till, 10_000);
    const visitId = await bench.visit({ price: 9000 });
    await bench.pay(visitId, [cash(3000)]);
    const { payment } = await bench.pay(visitId, [cash(2000)]);
    await bench.cancel(visitId, payment.id);
    const { shift, payments } = await bench.close(till, 13_000);
    const question = { branchId: berlin, shiftId: shift.id, kind: 'payment' as const, limit: 50 };
    const { entries } = await bench.get(ListEntries).execute({ ...question, standing: 'only' });
    expect(entries.map(({ amount }) => amount)).toEqual([payments.amount]);
    expect((await bench.get(ListEntries).execute(question)).entries).toHaveLength(2);
  });

  it('PAY-3: the operations of a day come page by page, the latest first, reversed ones marked', async () => {
    await open(terminal, 0);
    const visitId = await bench.visit();
    const { payment } = await bench.pay(visitId, [card(1000)]);
    bench.clock.advance({ seconds: 1 });
    await bench.cancel(visitId, payment.id);
    bench.clock.advance({ seconds: 1 });
    await bench.pay(visitId, [card(700)]);
    const list = (cursor?: string) =>
      bench.get(ListOperations).execute({ branchId: berlin, date: '2026-11-24', cursor, limit: 2 });
    const first = await list();
    expect(first.operations.map(({ kind, amount }) => [kind, amount.amount])).toEqual([
      ['payment', 700],
      ['reversal', -1000],
    ]);
    const second = await list(first.next ?? '');
    expect(second.operations).toMatchObject([{ kind: 'payment', isReversed: true, receipt: payment.receipt }]);
    expect(second.next).toBeNull();
    expect(await codeOf(list('nonsense'))).toBe('invalid');
  });
});
