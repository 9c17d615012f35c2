import type { Temporal } from '@anteroom/kernel';
import type { Appointment } from '../../domain/appointment';
import type { VisitDay } from '../../domain/visit-mates';

/** A client and a moment of the local day that is meant. */
export interface ClientDay {
  readonly clientId: string;
  readonly at: Temporal.Instant;
}

/** The day that an appointment stands on; of nobody known, none. */
export function dayOf({ clientId, startsAt }: Appointment): ClientDay[] {
  return clientId === null ? [] : [{ clientId, at: startsAt }];
}

/** What tells the visits of clients on days. Ask under the locks of the clients. */
export abstract class VisitDays {
  /** @throws NotFound when the running unit sees no such branch */
  abstract read(branchId: string, days: readonly ClientDay[]): Promise<VisitDay>;

  /** The days, from the local one of a moment on, that several active appointments of a client stand on. */
  abstract listShared(branchId: string, from: Temporal.Instant): Promise<ClientDay[]>;
}
