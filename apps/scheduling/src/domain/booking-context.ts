import type { TimeRange } from '@anteroom/kernel';
import type { OwnerKind } from './claim';
import type { VisitMate } from './visit-mates';
import type { SlotHold } from './slot-hold';
import type { Offer } from './service-lines.rules';

export interface BookingBranch {
  readonly id: string;
  readonly timeZone: string;
  readonly currency: string;
  /** ISO 3166-1 alpha-2: how a phone without a country code is read. */
  readonly country: string;
  readonly stepMinutes: number;
  /** The longest gap between two appointments of one visit. */
  readonly visitIntervalMinutes: number;
  /** The most that those may take off a price who may not take off anything they like; whole percent. */
  readonly reductionLimitPercent: number;
  /** How long before its start the client of an appointment usually is here at the earliest. */
  readonly arrivedEarliestMinutes: number;
  /** How long after its start a client who is not here is usually waited for. */
  readonly noShowEarliestMinutes: number;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly usualUnitId: string | null;
  readonly seatId: number;
  readonly overbookSeatId: number;
  readonly shifts: readonly TimeRange[];
}

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kindId: string;
  readonly kindName: string;
  readonly seatId: number;
}

export interface TakenTime {
  readonly seatId: number;
  readonly during: TimeRange;
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
}

export interface ClientCard {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
}

/** Everything that the rules of a booking look at, read in one go. */
export interface BookingContext {
  readonly branch: BookingBranch;
  /** Null: the branch has no such bookable person. */
  readonly person: Person | null;
  readonly offers: readonly Offer[];
  /** Units of the needed kinds, in their order, and the named ones. */
  readonly units: readonly Unit[];
  /** What occupies those seats around the wanted time, expired holds included. */
  readonly taken: readonly TakenTime[];
  /** The hold that is to be taken over, locked; null when it is gone or none was named. */
  readonly hold: SlotHold | null;
  readonly holdAsked: 'none' | 'found' | 'gone';
  /** How many live holds the asker has. */
  readonly liveHolds: number;
  readonly client: ClientCard | null;
  /** The active appointments of the clients on the days that were asked about. */
  readonly mates: readonly VisitMate[];
  /** Of people and units, by id: those above and those that the appointment had before. */
  readonly names: Readonly<Record<string, string>>;
}
