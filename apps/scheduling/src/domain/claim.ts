import type { TimeRange } from '@anteroom/kernel';

/** Who takes time: every row of `occupancy` belongs to one of these. */
export type OwnerKind = 'hold' | 'appointment' | 'event' | 'block';

/** Why a seat is part of a claim. Only an assigned one may be exchanged for another of its kind without asking. */
export type SeatReason = 'person' | 'chosen' | 'assigned';

export interface ClaimedSeat {
  readonly seatId: number;
  readonly reason: SeatReason;
}

/** What was wanted, in enough detail to name what is in the way and to look for another time. */
export interface WantedTime {
  readonly branchId: string;
  readonly timeZone: string;
  readonly stepMinutes: number;
  readonly teamMemberId: string;
  readonly personName: string;
  /** Without the buffer. */
  readonly interval: TimeRange;
  readonly bufferMinutes: number;
  readonly kindIds: readonly string[];
  /** Units that were chosen by hand. */
  readonly unitIds: readonly string[];
  readonly serviceIds: readonly string[];
  /** Owners whose time does not count as taken: the appointment itself, the hold it takes over. */
  readonly ownerIds: readonly string[];
  /** `gone`: a hold was to be taken over, but it has expired and is no more. */
  readonly hold: 'none' | 'gone';
  /** Whose other appointments no alternative may meet. */
  readonly clientId?: string;
}

/** All seats that one owner takes for one interval, buffer included: together or not at all. */
export interface Claim {
  readonly owner: { readonly kind: OwnerKind; readonly id: string };
  readonly seats: readonly ClaimedSeat[];
  readonly unitIds: readonly string[];
  readonly during: TimeRange;
  readonly wanted: WantedTime;
}

/**
 * Some of the wanted seats are taken. It rolls the attempt back; whoever runs the use case then either tries again or
 * says what is in the way.
 */
export class TimeTaken extends Error {
  /** @param hope `another-unit`: the attempt may succeed with another unit of the same kind; `none`: it cannot */
  constructor(
    readonly wanted: WantedTime,
    readonly seatIds: readonly number[],
    readonly hope: 'another-unit' | 'none',
  ) {
    super('Some of the wanted seats are taken.');
    this.name = 'TimeTaken';
  }
}

/** What to think of a claim that did not get all its seats. */
export function claimLost(claim: Claim, lostSeatIds: readonly number[]): TimeTaken {
  const lost = claim.seats.filter(({ seatId }) => lostSeatIds.includes(seatId));
  const hope = lost.every(({ reason }) => reason === 'assigned') ? 'another-unit' : 'none';
  return new TimeTaken(claim.wanted, lostSeatIds, hope);
}

/** Whether two sets of seats are the same. */
export function areSameSeats(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((seatId) => other.includes(seatId));
}
