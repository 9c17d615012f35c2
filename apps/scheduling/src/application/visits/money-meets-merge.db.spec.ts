import { UuidV7Ids } from '@anteroom/platform-persistence';
import { berlin, lang, mayer, weber } from '../../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at } from '../../testing/scheduling-bench.fixture';
import { countDeadlocks, storm } from '../../testing/storm.fixture';
import { ChangeStatus } from '../appointments/change-status';
import { ReadAppointment } from '../appointments/read-appointment';
import { ReadAppointmentHistory } from '../appointments/read-appointment-history';
import { ApplyBillChange } from './apply-bill-change';

const ids = new UuidV7Ids();
const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01'];

/** Money is told by a message: until it is here, somebody may book what makes two visits one. */
describe('a payment and a visit that merges at the same moment', () => {
  let bench: SchedulingBench;
  const by = aReceptionist({ name: 'Anna' });
  beforeAll(async () => {
    bench = await SchedulingBench.open(24);
  });
  afterAll(async () => {
    expect(await countDeadlocks(bench)).toBe(0);
    await bench.close();
  });

  const aCard = async (): Promise<string> => {
    const id = ids.next();
    const sql = `insert into client_card (client_id, branch_id, name, phone, version) values ($1, $2, 'Ingrid Holm', null, 1)`;
    await bench.query(sql, [id, berlin]);
    return id;
  };
  const book = (id: string, start: string, teamMemberId: string) =>
    bench.book({ start, teamMemberId, client: { id } }, { by });
  const visitOf = async ({ id }: { id: string }) =>
    (await bench.get(ReadAppointment).execute(id, by.branchIds)).visitId;
  const pay = (visitId: string, billed: readonly string[], version = 1) =>
    bench.unitOfWork.run({ branchIds: [berlin] }, () =>
      bench
        .get(ApplyBillChange)
        .execute({ visitId, branchId: berlin, payment: 'paid', isSettling: true, version }, billed),
    );
  /** Two visits of a client, and the time between them that makes them one. */
  const twoVisits = async (date?: string) => {
    const client = await aCard();
    const early = await book(client, at('09:00', date), weber);
    const late = await book(client, at('11:30', date), mayer);
    return { early, late, between: () => book(client, at('10:15', date), lang) };
  };

  it('PAY-1: brings what was paid for back into the visit it was paid for, and says so', async () => {
    const { early, late, between } = await twoVisits();
    expect(late.visitId).toBe(late.id);
    const middle = await between();
    expect(await visitOf(late)).toBe(early.id);
    await pay(late.id, [late.id]);
    expect(await visitOf(late)).toBe(late.id);
    // the client is here and gets one bill: what is near enough joins the visit that has money
    expect([await visitOf(early), await visitOf(middle)]).toEqual([late.id, late.id]);
    const [entry] = await bench.get(ReadAppointmentHistory).execute(late.id, by.branchIds);
    expect(entry).toMatchObject({ kind: 'visit', by: { name: 'Anteroom' } });
    const sql = `select body ->> 'visitId' as visit from outbox where kind = 'AppointmentChanged' and aggregate_id = $1
      and subscriber = 'payments' order by aggregate_version desc limit 1`;
    expect(await bench.query(sql, [late.id])).toEqual([{ visit: late.id }]);
  });

  it('PAY-1: leaves what was cancelled, and what has money where it is now', async () => {
    const { early, late, between } = await twoVisits(days[1]);
    await between();
    await pay(early.id, [early.id], 1);
    await pay(late.id, [late.id], 1);
    expect(await visitOf(late)).toBe(early.id);
    const other = await twoVisits(days[2]);
    await other.between();
    const cancel = { status: 'cancelled', scope: 'appointment' } as const;
    await bench.get(ChangeStatus).execute({ appointmentId: other.late.id, request: cancel, by });
    await pay(other.late.id, [other.late.id]);
    expect(await visitOf(other.late)).toBe(other.early.id);
  });

  it('PAY-1: whichever comes first, money and its appointment end in one visit', async () => {
    for (const date of days.slice(3)) {
      await bench.query('delete from occupancy');
      const { late, between } = await twoVisits(date);
      const { broken, refused } = await storm<unknown>([between, () => pay(late.id, [late.id])]);
      expect({ broken, refused }).toEqual({ broken: [], refused: [] });
      expect(await visitOf(late)).toBe(late.id);
    }
  });
});
