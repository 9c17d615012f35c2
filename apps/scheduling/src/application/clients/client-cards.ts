import type { ClientCard } from '../../domain/booking-context';

/** This service's own copy of the clients' names and phones. */
export abstract class ClientCards {
  /** Keeps the newest version; returns whether this one was newer than what was there. */
  abstract put(card: ClientCard & { branchId: string; version: number }): Promise<boolean>;
}
