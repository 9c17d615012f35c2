import { Temporal, instantOfLocal } from '@anteroom/kernel';
import { type DemoBranch, branches } from './branches';
import { type DemoOffer, catalogue, gymKind, roomKind } from './catalogue';
import { Dice, seedOf } from './dice';
import { type DemoTeamMember, team } from './team';

/** One appointment of the demo before it has a client and a status. Times in epoch minutes. */
export interface PlannedAppointment {
  readonly person: DemoTeamMember;
  readonly offer: DemoOffer;
  readonly start: number;
  readonly end: number;
  /** Names of the units it takes, rooms and devices. */
  readonly units: readonly string[];
}

export interface PlannedShift {
  readonly person: DemoTeamMember;
  readonly spans: readonly { start: number; end: number }[];
}

export interface PlannedDay {
  readonly shifts: readonly PlannedShift[];
  readonly appointments: readonly PlannedAppointment[];
}

const minuteOf = (date: string, time: string, timeZone: string): number => {
  const instant = instantOfLocal(date, time, timeZone);
  if (!instant) throw new RangeError(`${time} does not exist on ${date} in ${timeZone}`);
  return instant.epochMilliseconds / 60_000;
};

/** The room a person works in: the n-th person of a branch has the n-th room, therapists share the gyms. */
export function usualUnit(branch: DemoBranch, person: DemoTeamMember): string {
  const colleagues = team.filter((other) => branches[other.branch] === branch);
  const therapists = colleagues.filter((other) => other.position === 'Physiotherapy');
  const therapist = therapists.indexOf(person);
  if (therapist >= 0) return branch.gyms[therapist % branch.gyms.length] as string;
  const others = colleagues.filter((other) => other.position !== 'Physiotherapy');
  return branch.rooms[others.indexOf(person) % branch.rooms.length] as string;
}

function shiftOf(person: DemoTeamMember, date: string, timeZone: string): PlannedShift {
  const breakStart = minuteOf(date, person.breakFrom, timeZone);
  return {
    person,
    spans: [
      { start: minuteOf(date, person.startsAt, timeZone), end: breakStart },
      { start: breakStart + person.breakMinutes, end: minuteOf(date, person.endsAt, timeZone) },
    ],
  };
}

/** Which devices of a branch's day are taken when, so that no two appointments get one. */
class DeviceDiary {
  private readonly taken = new Map<string, { start: number; end: number }[]>();

  constructor(private readonly branch: DemoBranch) {}

  /** One free unit of each device kind for the whole interval, or undefined when one kind has none. */
  take(kinds: readonly string[], start: number, end: number): string[] | undefined {
    const chosen = kinds.map((kind) =>
      this.branch.devices[kind]?.find((unit) =>
        (this.taken.get(unit) ?? []).every((span) => span.end <= start || span.start >= end),
      ),
    );
    if (!chosen.every((unit) => unit !== undefined)) return undefined;
    for (const unit of chosen) this.taken.set(unit, [...(this.taken.get(unit) ?? []), { start, end }]);
    return chosen;
  }
}

function fillSpan(
  shift: PlannedShift,
  span: { start: number; end: number },
  fillPercent: number,
  tools: { dice: Dice; devices: DeviceDiary; room: string; offers: readonly DemoOffer[] },
): PlannedAppointment[] {
  const planned: PlannedAppointment[] = [];
  let minute = span.start;
  while (minute < span.end - 10) {
    const offer = tools.dice.pick(tools.offers);
    const end = minute + offer.durationMinutes;
    const deviceKinds = offer.kinds.filter((kind) => kind !== roomKind && kind !== gymKind);
    const wanted = end <= span.end && tools.dice.chance(fillPercent);
    const devices = wanted ? tools.devices.take(deviceKinds, minute, end + offer.bufferMinutes) : undefined;
    if (devices) planned.push({ person: shift.person, offer, start: minute, end, units: [tools.room, ...devices] });
    const free = devices ? end + offer.bufferMinutes : minute + 15;
    minute = Math.ceil(free / 15) * 15;
  }
  return planned;
}

/**
 * One local day of a branch, the same on every machine: who works, and what is booked so that nothing overlaps.
 * `everybody` lets all people work whatever the weekday: the day on which the demo is loaded is a busy one.
 */
export function planDay(
  index: 0 | 1,
  date: string,
  fillPercent: number,
  attendance: 'by-weekday' | 'everybody',
): PlannedDay {
  const branch = branches[index];
  const weekday = Temporal.PlainDate.from(date).dayOfWeek;
  const dice = new Dice(seedOf(`${branch.name} ${date}`));
  const devices = new DeviceDiary(branch);
  const shifts = team
    .filter((person) => person.branch === index && (attendance === 'everybody' || person.weekdays.includes(weekday)))
    .map((person) => shiftOf(person, date, branch.timeZone));
  const taken = new Set<string>();
  const appointments = shifts.flatMap((shift) => {
    const room = usualUnit(branch, shift.person);
    if (taken.has(room)) return [];
    taken.add(room);
    const offers = catalogue.filter((offer) => offer.branch === index && offer.position === shift.person.position);
    return shift.spans.flatMap((span) => fillSpan(shift, span, fillPercent, { dice, devices, room, offers }));
  });
  return { shifts, appointments };
}
