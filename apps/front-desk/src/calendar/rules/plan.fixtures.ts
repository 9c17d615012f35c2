import fc from 'fast-check';
import { dayAxis } from './day-axis';
import type { DayPlan, Taken } from './day-plan';
import type { Span } from './span';

export interface MemberSketch {
  readonly id: string;
  readonly position: string;
  readonly shifts: readonly Span[];
}

/** A plan out of a few words, on a plain day in Berlin. */
export function aPlan(members: readonly MemberSketch[], taken: readonly Partial<Taken>[]): DayPlan {
  const axis = dayAxis('2026-11-24', 'Europe/Berlin');
  const whole = taken.map((one, index): Taken => ({
    id: `t${index}`,
    memberId: members[0]?.id ?? '',
    kind: 'appointment',
    label: 'Elena Marchetti',
    resourceIds: [],
    start: 0,
    end: 0,
    ...one,
  }));
  return {
    axis,
    members: new Map(members.map((member) => [member.id, { ...member, name: `Dr ${member.id}`, room: null }])),
    takenOf: new Map(members.map(({ id }) => [id, whole.filter(({ memberId }) => memberId === id)])),
  };
}

const anySpan = (longest: number) =>
  fc
    .record({ start: fc.nat(1380), length: fc.integer({ min: 5, max: longest }) })
    .map(({ start, length }): Span => ({ start, end: Math.min(1440, start + length) }));

const memberIds = ['okafor', 'lindgren', 'haddad'];

/** A day of three people with shifts, appointments and holds anywhere. */
export const anyPlan = fc
  .record({
    shifts: fc.array(fc.array(anySpan(400), { maxLength: 3 }), { minLength: 3, maxLength: 3 }),
    taken: fc.array(fc.record({ span: anySpan(90), member: fc.nat(2), unit: fc.nat(3), hold: fc.boolean() }), {
      maxLength: 30,
    }),
  })
  .map(({ shifts, taken }) => {
    const members = memberIds.map((id, index) => ({
      id,
      position: index === 2 ? 'Dermatology' : 'Cardiology',
      shifts: shifts[index] ?? [],
    }));
    const things = taken.map(({ span, member, unit, hold }) => ({
      ...span,
      memberId: memberIds[member] ?? '',
      kind: hold ? ('hold' as const) : ('appointment' as const),
      resourceIds: unit === 0 ? [] : [`room-${unit}`],
    }));
    return aPlan(members, things);
  });

export const anyMemberId = fc.constantFrom(...memberIds);
