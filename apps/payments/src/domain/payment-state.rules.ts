export type PaymentState = 'nothing-due' | 'unpaid' | 'partly-paid' | 'paid';

/** What the ledger says of a visit, in minor units: due = billed − paid + refunded. */
export interface Standing {
  readonly billed: number;
  readonly paid: number;
  readonly refunded: number;
  readonly due: number;
}

/** Whether a visit is paid. Follows from the ledger, never from a flag. */
export function paymentStateOf({ billed, paid, refunded, due }: Standing): PaymentState {
  const kept = paid - refunded;
  if (billed === 0 && kept === 0) return 'nothing-due';
  if (due <= 0) return 'paid';
  return kept > 0 ? 'partly-paid' : 'unpaid';
}
