import { DomainError } from '@anteroom/kernel';
import type { AttendanceStatus } from './phase.rules';

/** A right to change what others go by already, and the sentence for those who do not have it. */
const lateRights = {
  'appointment.edit-completed':
    'This visit is over. Your role does not include changing what was sold with visits that are over.',
  'appointment.edit-paid': 'This visit is paid. Your role does not include changing what a paid visit comes to.',
} as const;

export interface SoldWith {
  readonly status: AttendanceStatus;
  /** The local date of the visit. */
  readonly onDate: string;
  readonly isPaid: boolean;
}

/**
 * Changing or removing what was sold. Selling more is no change of it, and on the day of the visit a mistake is put right by
 * whoever sells.
 * @param today in the branch's zone
 * @throws DomainError `right-missing`
 */
export function requireLateChange(
  { status, onDate, isPaid }: SoldWith,
  asked: { readonly rights: readonly string[]; readonly today: string },
): void {
  if (isPaid) requireLateRight(asked.rights, 'appointment.edit-paid');
  if (status === 'completed' && onDate < asked.today) requireLateRight(asked.rights, 'appointment.edit-completed');
}

function requireLateRight(rights: readonly string[], right: keyof typeof lateRights): void {
  if (!rights.includes(right)) throw new DomainError('right-missing', lateRights[right], { right });
}
