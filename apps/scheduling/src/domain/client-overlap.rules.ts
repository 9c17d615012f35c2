import type { TimeRange } from '@anteroom/kernel';
import type { WantedTime } from './claim';
import type { VisitMate } from './visit-mates';

/** Somebody said that the client is meant to be booked twice at one time, and why. */
export interface ClientOverlap {
  readonly reason: string;
}

/**
 * The client has other appointments at the wanted time. It rolls the attempt back; whoever runs the use case says which,
 * and what is free instead.
 */
export class ClientBusy extends Error {
  constructor(
    readonly wanted: WantedTime,
    readonly appointmentIds: readonly string[],
  ) {
    super('The client has another appointment at that time.');
    this.name = 'ClientBusy';
  }
}

interface Place {
  readonly interval: TimeRange;
  readonly clientId: string | null;
}

/**
 * The client of the appointment has no other active one in its time; the buffer after one is not the client's. One that
 * has the time and the client that it had before is not asked about.
 * @throws ClientBusy unless somebody said that it is meant
 */
export function requireClientFree(
  appointment: Place & { readonly id: string },
  wanted: () => WantedTime,
  among: { mates: readonly VisitMate[]; overlap: ClientOverlap | undefined; before?: Place },
): void {
  const { id, clientId, interval } = appointment;
  const { mates, overlap, before } = among;
  if (clientId === null || overlap !== undefined) return;
  if (before?.clientId === clientId && before.interval.equals(interval)) return;
  const clashes = mates.filter(
    (mate) => mate.clientId === clientId && mate.id !== id && mate.interval.overlaps(interval),
  );
  if (clashes.length > 0)
    throw new ClientBusy(
      wanted(),
      clashes.map((mate) => mate.id),
    );
}
