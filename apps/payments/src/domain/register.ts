import { DomainError } from '@anteroom/kernel';
import type { PaymentMethod } from './payment';

export type RegisterKind = 'cash' | 'card-terminal' | 'bank';

/** A cash desk, card terminal or bank account as a payment meets it. */
export interface Till {
  readonly id: string;
  readonly name: string;
  readonly kind: RegisterKind;
  /** The open shift; null while it is closed. */
  readonly shiftId: string | null;
}

const kindFor: Readonly<Record<Exclude<PaymentMethod, 'client-account'>, RegisterKind>> = {
  cash: 'cash',
  card: 'card-terminal',
  'bank-transfer': 'bank',
};

/** A bank account takes money at any time; the others from their opening to their closing. */
export const hasShifts = (kind: RegisterKind): boolean => kind !== 'bank';

/** @throws DomainError `register-closed`; `invalid` for money of another kind than the register takes */
export function requireTakes(till: Till, method: PaymentMethod): void {
  if (method === 'client-account' || kindFor[method] !== till.kind) {
    throw new DomainError('payment-not-allowed', `${till.name} does not take that kind of payment.`);
  }
  requireOpen(till);
}

/** @throws DomainError `register-closed` */
export function requireOpen(till: Till): void {
  if (till.shiftId !== null || !hasShifts(till.kind)) return;
  throw new DomainError('register-closed', `${till.name} is closed. Open it first.`, { registerId: till.id });
}
