import type { Blocker, ClientClash } from '@anteroom/contracts-scheduling';
import type { Temporal, TimeRange } from '@anteroom/kernel';
import type { OpenPerson } from '../../domain/alternatives.rules';
import type { WantedTime } from '../../domain/claim';
import type { NeededKind } from '../../domain/free-slots.rules';

/** What occupies a seat, and whether it is a hold that has expired and only waits to be swept away. */
export type Obstacle = Blocker & { readonly state: 'live' | 'expired' };

/** Who could be asked about other times: the wanted person, or everybody of the same position for the services. */
export type PeopleAsked = 'person' | 'position';

export interface OpenTimes {
  /** The wanted person first. */
  readonly people: readonly (OpenPerson & { readonly name: string })[];
  readonly kinds: readonly NeededKind[];
}

/** What stands in the way of a wanted time, and what is free around it. */
export abstract class Obstacles {
  abstract listObstacles(wanted: WantedTime, seatIds: readonly number[], now: Temporal.Instant): Promise<Obstacle[]>;

  /** The appointments as a client's other ones, by start. */
  abstract listClashes(branchId: string, appointmentIds: readonly string[]): Promise<ClientClash[]>;

  /** Shifts and taken times that touch the span, in minutes since the epoch. A client counts as one more kind of which one is
   * needed: where they are elsewhere, nothing is free. */
  abstract readOpenTimes(wanted: WantedTime, span: TimeRange, people: PeopleAsked): Promise<OpenTimes>;
}
