import type { Temporal } from '@anteroom/kernel';
import type { AppointmentCopy } from './appointment-copy';
import { type Kind, isFarewell, isForStaff } from './message-kinds';
import { isAwaited } from './telling.rules';

export type DropReason = 'superseded' | 'cancelled' | 'past' | 'attendance' | 'switched-off';

type Claimed = { readonly kind: Kind; readonly wordingVersion: number; readonly teamMemberId: string | null };
type Present = Pick<AppointmentCopy, 'wordingVersion' | 'status' | 'start' | 'teamMemberId' | 'off'>;

/**
 * The last look before a message leaves: why it must not, judged by the appointment as it is at this moment; undefined
 * when it may.
 */
export function dropReason(message: Claimed, present: Present, now: Temporal.Instant): DropReason | undefined {
  const { kind } = message;
  if (message.wordingVersion !== present.wordingVersion) return 'superseded';
  if (present.start.epochMilliseconds <= now.epochMilliseconds) return 'past';
  if ((present.off as readonly Kind[]).includes(kind)) return 'switched-off';
  return statusReason(message, present);
}

function statusReason({ kind, teamMemberId }: Claimed, present: Present): DropReason | undefined {
  const isHandedOver = isForStaff(kind) && teamMemberId !== present.teamMemberId;
  if (isFarewell(kind)) return present.status === 'cancelled' || isHandedOver ? undefined : 'superseded';
  if (present.status === 'cancelled') return 'cancelled';
  if (kind === 'confirmation-request' && present.status !== 'booked') return 'attendance';
  return isAwaited(present.status) ? undefined : 'attendance';
}
