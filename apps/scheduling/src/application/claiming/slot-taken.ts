import type { Alternative, Blocker, SlotTakenFacts } from '@anteroom/contracts-scheduling';
import { DomainError, Temporal } from '@anteroom/kernel';
import type { WantedTime } from '../../domain/claim';
import type { Obstacle } from './obstacles';

/** The refusal of a time that is taken: who or what is in the way, from when to when, and what is free instead. */
export function slotTaken(
  wanted: WantedTime,
  obstacles: readonly Obstacle[],
  alternatives: readonly Alternative[],
): DomainError {
  const blockers = obstacles.map(({ state: _, ...blocker }): Blocker => blocker);
  const facts: SlotTakenFacts = { blockers, alternatives: [...alternatives] };
  const [first] = blockers;
  const sentence = first ? inTheWay(first, wanted) : `${wanted.personName} is not free at that time.`;
  if (wanted.hold === 'none') return new DomainError('slot-taken', sentence, facts);
  return new DomainError('hold-expired', `Your hold has expired, and the time is gone. ${sentence}`, facts);
}

function inTheWay(blocker: Blocker, { timeZone, interval }: WantedTime): string {
  const span = `${clock(blocker.start, timeZone, interval.start)}–${clock(blocker.end, timeZone, interval.start)}`;
  const verb = blocker.kind === 'hold' ? 'held' : 'taken';
  const by = blocker.kind === 'hold' && blocker.by ? ` by ${blocker.by.name}` : '';
  const label = blocker.kind === 'hold' ? '' : ` (${blocker.label})`;
  return `${blocker.seatName} is ${verb}${by} ${span}${label}.`;
}

/** The time of day in the branch; with the date where that is another day than the wanted one. */
function clock(iso: string, timeZone: string, near: Temporal.Instant): string {
  const local = Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const isSameDay = local.toPlainDate().equals(near.toZonedDateTimeISO(timeZone).toPlainDate());
  return isSameDay ? time : `${local.toPlainDate()} ${time}`;
}
