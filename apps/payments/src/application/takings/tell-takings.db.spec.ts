import type { Takings } from '@anteroom/contracts-payments';
import { berlin, eur } from '../../testing/centre.fixture';
import { type AppointmentFacts, anAppointment } from '../../testing/messages.fixture';
import { PaymentsBench, cash } from '../../testing/payments-bench.fixture';
import { FollowWhenAppointmentChanged } from '../../queue/follow-when-appointment-changed';
import { ReadTakings } from './read-takings';
import { TellTakings } from './tell-takings';

const today = '2026-11-24';

describe('CAL-9 the takings of a day are told', () => {
  let bench: PaymentsBench;
  beforeEach(async () => {
    bench = await PaymentsBench.open();
    await bench.openAll();
  });
  afterEach(() => bench.end());

  const sweep = () => bench.get(TellTakings).execute();
  const marks = () => bench.query(`select branch_id from takings_mark`);
  async function told(): Promise<Takings[]> {
    await new Promise((published) => setImmediate(published));
    return bench.published.flatMap(({ message: { body } }) => {
      const { topic, value } = body as { topic?: string; value: Takings };
      return topic === 'takings' ? [value] : [];
    });
  }
  const book = (facts: AppointmentFacts) => bench.visit({ price: 1000, ...facts });

  it('CAL-9: once for everything that changed since, as they are read', async () => {
    for (let count = 0; count < 5; count += 1) await book({});
    const visitId = await book({ start: '2026-11-25T10:00:00Z' });
    await bench.pay(visitId, [cash(1000)]);
    expect(await told()).toEqual([]);
    await sweep();
    const [first, second] = (await told()).sort((a, b) => (a.date < b.date ? -1 : 1));
    expect(first).toMatchObject({ date: today, billed: eur(5000), collected: eur(1000) });
    expect(second).toMatchObject({ date: '2026-11-25', billed: eur(1000) });
    expect(first).toEqual(await bench.get(ReadTakings).execute(berlin, today));
    expect(await marks()).toEqual([]);
  });

  it('CAL-9: at most once a second, and what came in between a second later', async () => {
    await book({});
    await sweep();
    await book({});
    await sweep();
    expect(await told()).toHaveLength(1);
    bench.clock.advance({ milliseconds: 1_000 });
    await sweep();
    expect((await told()).map(({ billed }) => billed)).toEqual([eur(1000), eur(2000)]);
    bench.clock.advance({ seconds: 10 });
    await sweep();
    expect(await told()).toHaveLength(2);
  });

  it('CAL-9: by one of several processes that come at the same moment', async () => {
    await book({});
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(await told()).toHaveLength(1);
  });

  it('CAL-9: also when whoever told them was cut off: the mark is there until they are told', async () => {
    await book({});
    await bench.asOwner(`revoke insert on outbox from anteroom_payments_app`);
    await expect(sweep()).rejects.toThrow();
    expect(await told()).toEqual([]);
    expect(await marks()).toHaveLength(1);
    await bench.asOwner(`grant insert on outbox to anteroom_payments_app`);
    await sweep();
    expect(await told()).toHaveLength(1);
  });

  it('P9: no booking of a day waits for another one that is not committed yet', async () => {
    const follow = (): Promise<void> => bench.get(FollowWhenAppointmentChanged).receive(anAppointment({ price: 1000 }));
    await follow();
    const slow = unfinished(follow);
    await slow.isAtItsEnd;
    await follow();
    await sweep();
    expect(await told()).toMatchObject([{ billed: eur(2000) }]);
    await slow.commit();
    bench.clock.advance({ seconds: 1 });
    await sweep();
    expect((await told()).at(-1)).toMatchObject({ billed: eur(3000) });
  });

  /** Work whose transaction stays open until it is told to commit. */
  function unfinished(work: () => Promise<void>) {
    let [reach, leave] = [() => {}, () => {}];
    const isAtItsEnd = new Promise<void>((resolve) => (reach = resolve));
    const isToCommit = new Promise<void>((resolve) => (leave = resolve));
    const whole = bench.unitOfWork.run({ branchIds: [berlin] }, async () => {
      await work();
      reach();
      await isToCommit;
    });
    const commit = () => {
      leave();
      return whole;
    };
    return { isAtItsEnd, commit };
  }
});
