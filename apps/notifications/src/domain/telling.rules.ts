import type { Temporal } from '@anteroom/kernel';
import type { AppointmentCopy, Telling } from './appointment-copy';
import type { NewsKind, Status } from './message-kinds';

type Present = Pick<AppointmentCopy, 'status' | 'start' | 'teamMemberId'>;

const awaited: ReadonlySet<Status> = new Set(['booked', 'confirmed']);

/** The client is expected: not there yet, not gone, not called off. */
export const isAwaited = (status: Status): boolean => awaited.has(status);

/** What a message would say now. */
export function tellingOf({ status, start, teamMemberId }: Present): Telling {
  return { state: status === 'cancelled' ? 'off' : 'on', start: start.toString(), teamMemberId };
}

export const saysTheSame = (a: Telling, b: Telling): boolean =>
  a.state === b.state && a.start === b.start && a.teamMemberId === b.teamMemberId;

/**
 * What has to be told to somebody who was told `told` last; undefined when they know. Of a time that is over, or a
 * client who is already there, nothing is told.
 */
export function newsOf(present: Present, told: Telling | undefined, now: Temporal.Instant): NewsKind | undefined {
  if (present.start.epochMilliseconds <= now.epochMilliseconds) return undefined;
  if (present.status === 'cancelled') return told?.state === 'on' ? 'cancelled' : undefined;
  if (!isAwaited(present.status)) return undefined;
  if (told?.state !== 'on') return 'booked';
  return saysTheSame(told, tellingOf(present)) ? undefined : 'moved';
}
