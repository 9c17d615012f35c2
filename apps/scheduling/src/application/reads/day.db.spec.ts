import { type CalendarChanged, DaySnapshot } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { Clock } from '@anteroom/platform-persistence';
import { berlin, lang, scan, treatment, tuesday } from '../../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at } from '../../testing/scheduling-bench.fixture';
import { ChangeStatus } from '../appointments/change-status';
import { PlaceHold } from '../holds/place-hold';
import { GetDay } from './get-day';

describe('a day', () => {
  let bench: SchedulingBench;
  beforeAll(async () => {
    bench = await SchedulingBench.open(4);
  });
  afterAll(() => bench.close());

  const snapshot = async () => {
    const text = await new GetDay(bench.unitOfWork, bench.get(Clock)).execute(berlin, tuesday);
    return DaySnapshot.parse(JSON.parse(text));
  };
  const pushed = () =>
    bench.published
      .filter(({ message }) => message.kind === 'CalendarChanged')
      .flatMap(({ message }) => (message as Message<typeof CalendarChanged>).body.changes);
  const last = (id: string) => pushed().findLast((change) => change.id === id)?.value;

  it('CAL-1: shows every thing exactly as the push of its last change said, whatever its names hold', async () => {
    bench.clock.advance({ milliseconds: 120 });
    const name = 'Zoë "Zed" O\'Hara \\ Łukasz\t漢字';
    const by = aReceptionist({ name: 'Anna "desk 1" Keller' });
    const [named, blank, cancelled] = [
      await bench.book({
        start: at('09:00'),
        client: { name },
        services: [{ serviceId: scan }, { serviceId: treatment }],
      }),
      await bench.book({ start: at('11:00'), comment: 'a comment' }, { by }),
      await bench.book({ start: at('11:30') }),
    ];
    const request = { status: 'cancelled', reason: 'Ill', scope: 'appointment' } as const;
    await bench.get(ChangeStatus).execute({ appointmentId: cancelled.id, request, by });
    const time = { teamMemberId: lang, start: at('10:00'), end: at('10:30') };
    const hold = await bench.get(PlaceHold).execute({ branchId: berlin, request: time, by });
    const { appointments, holds, revision } = await snapshot();
    expect(appointments).toEqual([named, blank, cancelled].map(({ id }) => last(id)));
    expect(holds).toEqual([last(hold.id)]);
    expect(appointments[0]).toMatchObject({ client: { name }, changedAt: '2026-11-23T06:00:00.12Z' });
    expect(revision).toBe(5);
  });

  it('CAL-1: has a column for everybody who works or has an appointment', async () => {
    const { teamMembers } = await snapshot();
    expect(teamMembers.length).toBeGreaterThan(2);
    expect(teamMembers.every(({ shifts }) => shifts.every(({ start, end }) => start < end))).toBe(true);
  });
});
