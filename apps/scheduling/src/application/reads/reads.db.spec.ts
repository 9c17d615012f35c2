import { Clock } from '@anteroom/platform-persistence';
import {
  berlin,
  consultation,
  lang,
  mayer,
  monday,
  newYork,
  scan,
  scanner,
  treatment,
  tuesday,
  weber,
} from '../../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at, later } from '../../testing/scheduling-bench.fixture';
import { ChangeStatus } from '../appointments/change-status';
import { PlaceHold } from '../holds/place-hold';
import { GetDayChanges } from './get-day-changes';
import { GetDayRevisions } from './get-day-revisions';
import { ListDayLoads } from './list-day-loads';
import { ListFreeSlots } from './list-free-slots';

describe('what screens ask of time', () => {
  let bench: SchedulingBench;
  beforeEach(async () => {
    bench = await SchedulingBench.open(8);
  });
  afterEach(() => bench.close());

  const freeSlots = (serviceId: string, from: string, facts: { to?: string; teamMemberId?: string } = {}) =>
    new ListFreeSlots(bench.unitOfWork, bench.get(Clock)).execute({
      branchId: berlin,
      serviceId,
      from,
      to: facts.to ?? later(from, 120),
      teamMemberId: facts.teamMemberId,
      limit: 100,
    });
  const startsOf = async (...asked: Parameters<typeof freeSlots>) =>
    (await freeSlots(...asked)).slots.map((slot) => `${slot.teamMemberId} ${slot.start}`);

  it('CAL-7: offers what is worked and free, the earliest first, for everybody who does it', async () => {
    const { slots } = await freeSlots(consultation, at('09:00'), { to: at('10:00') });
    expect(slots.filter((slot) => slot.start === slots[0]?.start)).toHaveLength(3);
    expect(slots.map((slot) => slot.start)).toEqual([...slots.map((slot) => slot.start)].sort());
    expect(slots.every((slot) => Date.parse(slot.end) <= Date.parse(at('10:00')))).toBe(true);
  });

  it('CAL-7: leaves out what an appointment takes, its buffer included', async () => {
    await bench.book({ start: at('09:00'), services: [{ serviceId: treatment }] });
    const starts = await startsOf(consultation, at('09:00'), { teamMemberId: weber });
    const taken = ['09:00', '09:15', '09:30'].map((time) => `${weber} ${at(time)}`);
    expect(starts.filter((start) => taken.map(instant).includes(instant(start)))).toEqual([]);
    expect(starts.map(instant)).toContain(instant(`${weber} ${at('09:45')}`));
  });

  it('CAL-7: the one scanner is offered to one person at a time', async () => {
    await bench.book({ start: at('09:00'), teamMemberId: weber, services: [{ serviceId: scan }] });
    const { slots } = await freeSlots(scan, at('09:00'), { teamMemberId: mayer });
    expect(slots.some((slot) => Date.parse(slot.start) < Date.parse(at('09:30')))).toBe(false);
    expect(slots[0]?.resources.map(({ id }) => id)).toContain(scanner);
  });

  it('CAL-7: a colleague’s hold is in the way until it expires', async () => {
    const hold = { teamMemberId: lang, start: at('09:00'), end: at('11:00') };
    await bench.get(PlaceHold).execute({ branchId: berlin, request: hold, by: aReceptionist() });
    const asked = [consultation, at('09:00'), { to: at('11:00'), teamMemberId: lang }] as const;
    expect(await startsOf(...asked)).toEqual([]);
    bench.clock.advance({ seconds: 61 });
    expect((await startsOf(...asked)).length).toBeGreaterThan(0);
  });

  it('CAL-7: offers nothing in the past, of an unknown service, or over too long a time', async () => {
    const now = bench.clock.now().toString();
    const { slots } = await freeSlots(consultation, '2026-11-20T08:00:00Z', { to: at('09:00') });
    expect(slots.every((slot) => slot.start >= now)).toBe(true);
    await expect(freeSlots(newYork, at('09:00'))).rejects.toMatchObject({ code: 'unknown-reference' });
    await expect(freeSlots(consultation, at('09:00'), { to: '2027-06-01T00:00:00Z' })).rejects.toMatchObject({
      code: 'invalid-interval',
    });
  });

  it('CAL-1: the load of a day counts booked minutes within working time, and nothing that was cancelled', async () => {
    const loads = () => new ListDayLoads(bench.unitOfWork).execute(berlin, tuesday, tuesday);
    const [before] = await loads();
    const booked = await bench.book({ start: at('09:00') });
    await bench.book({ start: at('10:00') });
    const [full] = await loads();
    const cancel = { appointmentId: booked.id, request: { status: 'cancelled', scope: 'appointment' } as const };
    await bench.get(ChangeStatus).execute({ ...cancel, by: aReceptionist() });
    const [after] = await loads();
    expect(full?.bookedMinutes).toBe((before?.bookedMinutes ?? 0) + 60);
    expect(after?.bookedMinutes).toBe((before?.bookedMinutes ?? 0) + 30);
    expect(after?.workingMinutes).toBe(3 * 9 * 60);
  });

  it('CAL-6: a screen that was away gets the newest of what changed, once, or is told to open the day afresh', async () => {
    const changes = async (since: number) =>
      JSON.parse(await new GetDayChanges(bench.unitOfWork).execute(berlin, tuesday, since)) as {
        revision: number;
        changes: { id: string; value: { status: string } }[];
      };
    const booked = await bench.book({ start: at('09:00') });
    const arrived = { appointmentId: booked.id, request: { status: 'arrived', scope: 'appointment' } as const };
    await bench.get(ChangeStatus).execute({ ...arrived, by: aReceptionist() });
    const all = await changes(0);
    expect(all.revision).toBe(2);
    expect(all.changes).toMatchObject([{ id: booked.id, value: { status: 'arrived' } }]);
    expect((await changes(2)).changes).toEqual([]);
    await expect(changes(3)).rejects.toMatchObject({ code: 'changes-too-old' });
    await bench.asOwner(`set app.branch_ids = '${berlin}'; delete from calendar_change where revision = 1`);
    await expect(changes(0)).rejects.toMatchObject({ code: 'changes-too-old' });
  });

  it('CAL-6: a gateway learns where several days stand, of its branches only', async () => {
    await bench.book({ start: at('09:00') });
    const days = [
      { branchId: berlin, date: monday },
      { branchId: berlin, date: tuesday },
      { branchId: newYork, date: monday },
    ];
    const known = await new GetDayRevisions(bench.unitOfWork).execute(days, [berlin]);
    expect(known).toEqual([
      { branchId: berlin, date: monday, revision: 0 },
      { branchId: berlin, date: tuesday, revision: 1 },
    ]);
  });
});

/** Compares `person time` whatever the offset the time is written with. */
function instant(text: string): string {
  const [person, time] = text.split(' ') as [string, string];
  return `${person} ${Date.parse(time)}`;
}
