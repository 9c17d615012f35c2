import { at } from '../../testing/scheduling-bench.fixture';
import { VisitsBench } from '../../testing/visits-bench.fixture';
import { ReadAppointmentHistory } from '../appointments/read-appointment-history';
import { PlaceInVisit } from './place-in-visit';

describe('grouping the visits of a client by hand', () => {
  let bench: VisitsBench;
  beforeAll(async () => {
    bench = await VisitsBench.open();
  });
  afterAll(() => bench.close());
  beforeEach(() => bench.begin());

  it('APT-2: what is put apart or together by hand stays so whatever else moves, and can be taken back', async () => {
    const [first, second, far] = [
      await bench.book(at('08:00')),
      await bench.book(at('09:00')),
      await bench.book(at('15:00')),
    ];
    const alone = await bench.place(second.id, null);
    expect(alone).toMatchObject({ visitId: second.id, version: 2 });
    expect((await bench.place(far.id, first.id)).visitId).toBe(first.id);
    await bench.edit(first.id, { start: at('08:15') });
    expect([await bench.visitOf(second.id), await bench.visitOf(far.id)]).toEqual([second.id, first.id]);
    const [entry] = await bench.scheduling.get(ReadAppointmentHistory).execute(far.id, bench.by.branchIds);
    expect(entry).toMatchObject({
      kind: 'visit',
      fields: [{ field: 'visit', before: [], after: ['2026-11-24T07:00:00Z'] }],
    });
    await bench.place(second.id, first.id);
    await bench.place(far.id, null);
    expect([await bench.visitOf(second.id), await bench.visitOf(far.id)]).toEqual([first.id, far.id]);
    const links = await bench.scheduling.query('select visit_link_id from appointment where id = any($1)', [
      [second.id, far.id],
    ]);
    expect(links).toEqual([{ visit_link_id: null }, { visit_link_id: null }]);
  });

  it('APT-2: those that were there through one that leaves stay together', async () => {
    const [anchor, one, other] = [
      await bench.book(at('08:00')),
      await bench.book(at('13:00')),
      await bench.book(at('16:00')),
    ];
    await bench.place(one.id, anchor.id);
    await bench.place(other.id, anchor.id);
    await bench.place(anchor.id, null);
    expect([await bench.visitOf(anchor.id), await bench.visitOf(one.id), await bench.visitOf(other.id)]).toEqual([
      anchor.id,
      one.id,
      one.id,
    ]);
  });

  it('APT-2: grouping by hand is refused on a stale version, with somebody else’s, blank, and while money stands', async () => {
    const [first, second] = [await bench.book(at('08:00')), await bench.book(at('14:00'))];
    const stale = bench.scheduling
      .get(PlaceInVisit)
      .execute({ appointmentId: second.id, withId: first.id, version: 7, by: bench.by });
    await expect(stale).rejects.toMatchObject({ code: 'stale' });
    const blank = await bench.book(at('11:00'), { client: undefined });
    await expect(bench.place(blank.id, first.id)).rejects.toMatchObject({ facts: { reason: 'no-client' } });
    await expect(bench.place(second.id, blank.id)).rejects.toMatchObject({ code: 'unknown-reference' });
    await bench.settle(first.visitId, true);
    await expect(bench.place(second.id, first.id)).rejects.toMatchObject({ code: 'payment-in-progress' });
    await expect(bench.place(first.id, null)).rejects.toMatchObject({ facts: { reason: 'has-payment' } });
  });
});
