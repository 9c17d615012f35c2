import type {
  CalendarAppointment,
  CalendarBlock,
  CalendarEvent,
  DayTeamMember,
  SlotHold,
} from '@anteroom/contracts-scheduling';
import { type DayAxis, minuteOf } from './day-axis';
import { type Span, merged, sharedMinutes, without } from './span';

export interface PlannedMember {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly room: string | null;
  readonly shifts: readonly Span[];
}

/** Time of a person that something occupies, buffers included. */
export interface Taken extends Span {
  readonly id: string;
  readonly memberId: string;
  readonly kind: 'appointment' | 'event' | 'block' | 'hold';
  /** What colleagues may read: a client's name, the block's label; for a hold, its holder's name. */
  readonly label: string;
  readonly resourceIds: readonly string[];
}

/** A day in minutes, ready for the questions that a pointer asks sixty times a second. */
export interface DayPlan {
  readonly axis: DayAxis;
  readonly members: ReadonlyMap<string, PlannedMember>;
  readonly takenOf: ReadonlyMap<string, readonly Taken[]>;
}

export interface DayContent {
  readonly teamMembers: readonly DayTeamMember[];
  readonly appointments: readonly CalendarAppointment[];
  readonly events: readonly CalendarEvent[];
  readonly blocks: readonly CalendarBlock[];
  readonly holds: readonly SlotHold[];
}

export function spanOf(axis: DayAxis, from: string, to: string): Span {
  return { start: minuteOf(axis, from), end: minuteOf(axis, to) };
}

function plannedMember(axis: DayAxis, member: DayTeamMember): PlannedMember {
  const shifts = merged(member.shifts.map((shift) => spanOf(axis, shift.start, shift.end)));
  return { id: member.id, name: member.name, position: member.position, room: member.usualResource, shifts };
}

/** Cancelled ones free their time; overbooked ones sit on a seat of their own. */
function appointmentTaken(axis: DayAxis, appointments: readonly CalendarAppointment[]): Taken[] {
  return appointments
    .filter(({ status, overbookReason }) => status !== 'cancelled' && overbookReason === null)
    .map((one) => ({
      ...spanOf(axis, one.start, one.bufferEnd),
      id: one.id,
      memberId: one.teamMemberId,
      kind: 'appointment' as const,
      label: one.client?.name ?? one.services[0]?.name ?? '',
      resourceIds: one.resources.map(({ id }) => id),
    }));
}

function plainTaken(axis: DayAxis, kind: 'event' | 'block', things: readonly CalendarBlock[]): Taken[] {
  return things.map(({ id, teamMemberId, start, end, label }) => ({
    ...spanOf(axis, start, end),
    id,
    memberId: teamMemberId,
    kind,
    label,
    resourceIds: [],
  }));
}

function holdTaken(axis: DayAxis, holds: readonly SlotHold[]): Taken[] {
  return holds.map((hold) => ({
    ...spanOf(axis, hold.start, hold.bufferEnd),
    id: hold.id,
    memberId: hold.teamMemberId,
    kind: 'hold' as const,
    label: hold.heldBy.name,
    resourceIds: hold.resources.map(({ id }) => id),
  }));
}

export function dayPlan(axis: DayAxis, content: DayContent): DayPlan {
  const takenOf = new Map<string, Taken[]>();
  const all = [
    ...appointmentTaken(axis, content.appointments),
    ...plainTaken(axis, 'event', content.events),
    ...plainTaken(axis, 'block', content.blocks),
    ...holdTaken(axis, content.holds),
  ];
  for (const taken of all.sort((a, b) => a.start - b.start)) {
    const column = takenOf.get(taken.memberId);
    if (column) column.push(taken);
    else takenOf.set(taken.memberId, [taken]);
  }
  const members = new Map(content.teamMembers.map((member) => [member.id, plannedMember(axis, member)]));
  return { axis, members, takenOf };
}

/** Working time of a person that nothing occupies, in order. What has the id `ignoring` does not count. */
export function freeSpans(plan: DayPlan, memberId: string, ignoring?: string): Span[] {
  const shifts = plan.members.get(memberId)?.shifts ?? [];
  const taken = plan.takenOf.get(memberId) ?? [];
  return without(shifts, ignoring === undefined ? taken : taken.filter(({ id }) => id !== ignoring));
}

/** Booked ÷ working minutes of a person today, 0 to 1; undefined for somebody who does not work. */
export function utilisation(plan: DayPlan, memberId: string): number | undefined {
  const shifts = plan.members.get(memberId)?.shifts ?? [];
  const working = shifts.reduce((sum, { start, end }) => sum + end - start, 0);
  if (working === 0) return undefined;
  const booked = (plan.takenOf.get(memberId) ?? []).filter(({ kind }) => kind === 'appointment' || kind === 'event');
  const shared = merged(booked).flatMap((span) => shifts.map((shift) => sharedMinutes(span, shift)));
  return shared.reduce((sum, minutes) => sum + minutes, 0) / working;
}
