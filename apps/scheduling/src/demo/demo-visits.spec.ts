import { type DemoAppointment, atMinute, branches, demoDays } from '@anteroom/demo-centre';
import { Temporal, TimeRange, localDateOf } from '@anteroom/kernel';
import { type VisitMember, visitsOf } from '../domain/visit.rules';

/** Noon of a day on which some have been treated, some have cancelled and some are yet to come. */
const now = Temporal.Instant.from('2026-11-24T11:40:00Z');
/** What a branch has where nothing else is set. */
const intervalMinutes = 60;

describe('APT-2 the visits of the demo', () => {
  const appointments = [...demoDays({ size: 'full', now })].flatMap((day) => day.appointments);
  const bindsNobody = ({ status }: DemoAppointment) => status === 'cancelled';

  it('APT-2: are those that the rule of the service finds, so that the first change of a day moves nobody', () => {
    const active = appointments.filter((one) => !bindsNobody(one));
    expect(visitsInDemo(active)).toEqual(visitsByRule(active));
  });

  it('APT-2: a cancelled appointment stands alone and gives its name to nobody', () => {
    const cancelled = appointments.filter(bindsNobody);
    expect(cancelled.length).toBeGreaterThan(0);
    const named = new Set(cancelled.map(({ id }) => id));
    const strangers = appointments.filter(({ id, visitId }) => named.has(visitId) && visitId !== id);
    expect(strangers).toEqual([]);
    expect(cancelled.filter(({ id, visitId }) => visitId !== id)).toEqual([]);
  });

  it('APT-2: would be others if a cancelled appointment did bind', () => {
    expect(visitsInDemo(appointments)).not.toEqual(visitsByRule(appointments));
  });
});

function visitsInDemo(appointments: readonly DemoAppointment[]): Map<string, string> {
  return new Map(appointments.map(({ id, visitId }) => [id, visitId]));
}

/** As the service regroups each client's day. */
function visitsByRule(appointments: readonly DemoAppointment[]): Map<string, string> {
  const days = new Map<string, VisitMember[]>();
  for (const one of appointments) {
    const { id, timeZone } = branches[one.branch];
    const member = memberOf(one);
    const day = `${id} ${one.client.id} ${localDateOf(member.interval.start, timeZone)}`;
    days.set(day, [...(days.get(day) ?? []), member]);
  }
  return new Map([...days.values()].flatMap((day) => [...visitsOf(day, intervalMinutes)]));
}

function memberOf({ id, start, end, bookedAt }: DemoAppointment): VisitMember {
  const at = (minute: number) => Temporal.Instant.from(atMinute(minute));
  return {
    id,
    interval: TimeRange.of(at(start), at(end)),
    bookedAt: at(bookedAt),
    visitId: id,
    linkId: null,
    isFrozen: false,
  };
}
