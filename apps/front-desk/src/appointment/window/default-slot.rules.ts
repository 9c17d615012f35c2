import type { DayTeamMember } from '@anteroom/contracts-scheduling';

export interface Slot {
  readonly teamMemberId: string;
  /** Instants */
  readonly start: string;
  readonly end: string;
}

const defaultMinutes = 30;

/**
 * The slot of a new booking for which none was pointed at: the next step of the clock in the first column that works
 * then, else the beginning of the first shift to come, else simply the next step.
 * @param now epoch milliseconds
 */
export function defaultSlot(members: readonly DayTeamMember[], now: number, stepMinutes: number): Slot {
  const stepMs = stepMinutes * 60_000;
  const next = Math.ceil(now / stepMs) * stepMs;
  const offers = members.flatMap(({ id, shifts }) =>
    shifts
      .filter(({ end }) => Date.parse(end) > next)
      .map(({ start }) => ({ id, start: Math.max(Date.parse(start), next) })),
  );
  const first = offers.reduce(
    (best, one) => (one.start < best.start ? one : best),
    offers[0] ?? { id: members[0]?.id ?? '', start: next },
  );
  return slotFrom(first.id, first.start);
}

function slotFrom(teamMemberId: string, start: number): Slot {
  const end = start + defaultMinutes * 60_000;
  return { teamMemberId, start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}

interface Asked {
  readonly member: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

/** The slot that an address asks for; undefined when it names no time. */
export function slotOfAddress({ member, start, end }: Asked): Slot | undefined {
  const startMs = start === null ? Number.NaN : Date.parse(start);
  if (Number.isNaN(startMs)) return undefined;
  const slot = slotFrom(member ?? '', startMs);
  const endMs = end === null ? Number.NaN : Date.parse(end);
  return endMs > startMs ? { ...slot, end: new Date(endMs).toISOString() } : slot;
}
