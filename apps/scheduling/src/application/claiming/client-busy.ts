import type { Alternative, ClientBusyFacts, ClientClash } from '@anteroom/contracts-scheduling';
import { DomainError, Temporal } from '@anteroom/kernel';
import type { WantedTime } from '../../domain/claim';

/** The refusal of a time at which the client has another appointment: with whom, from when to when, what is free instead. */
export function clientBusy(
  { timeZone }: WantedTime,
  clashes: readonly ClientClash[],
  alternatives: readonly Alternative[],
): DomainError {
  const facts: ClientBusyFacts = { clashes: [...clashes], alternatives: [...alternatives] };
  const clock = (iso: string) =>
    Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
  const others = clashes.map(({ teamMemberName, start, end }) => `${teamMemberName}, ${clock(start)}–${clock(end)}`);
  return new DomainError('client-busy', `The client has another appointment then: ${others.join('; ')}.`, facts);
}
