import type { Temporal } from '@anteroom/kernel';
import type { BookingContext } from '../../domain/booking-context';
import type { Claim } from '../../domain/claim';
import type { SlotHold } from '../../domain/slot-hold';
import type { ClientDay } from '../visits/visit-days';

/** What the rules will want to know. */
export interface ContextQuestion {
  readonly branchId: string;
  readonly teamMemberId: string;
  readonly services: readonly { readonly serviceId: string; readonly quantity: number }[];
  /** Units named by hand and those that the appointment has. */
  readonly unitIds: readonly string[];
  readonly start: Temporal.Instant;
  /** Left out: as long as the services take. */
  readonly end?: Temporal.Instant;
  readonly holdId?: string;
  readonly clientId?: string;
  /** Clients and moments: their appointments on those local days are wanted, to tell the visits. */
  readonly visitsOf?: readonly ClientDay[];
  /** Whoever is asking: their live holds are counted. */
  readonly askerId: string;
  /** People whose names are wanted besides. */
  readonly otherPersonIds?: readonly string[];
  readonly now: Temporal.Instant;
}

/** What a claim does to rows that are there already. */
export interface ClaimTerms {
  /** The hold that the owner takes over: the time is never free in between. */
  readonly consuming?: SlotHold | null;
  /** Owners whose rows are given up for the new ones. */
  readonly freeing?: readonly string[];
}

/**
 * The time of the seats. Rows of an owner change only under a lock on the owner itself (the appointment, the hold), and
 * locks are taken in one order everywhere: client, owner, seats, occupancy, day revisions.
 */
export abstract class Schedule {
  /** Everything about a wanted time, in one statement; a hold that is to be taken over is locked. */
  abstract read(question: ContextQuestion): Promise<BookingContext>;

  /**
   * Takes all seats of all claims or none. A claim that is lost ends the unit in the database itself, so what is written
   * with it may leave together with it.
   * @throws TimeTaken with the seats that somebody else got
   */
  abstract claim(claims: readonly Claim[], terms?: ClaimTerms): Promise<void>;

  /** Gives up everything the owners occupy. */
  abstract free(ownerIds: readonly string[]): Promise<void>;
}
