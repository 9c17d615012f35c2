/** What was paid of what is due for a visit, as the payments service says. */
export type PaymentState = 'nothing-due' | 'unpaid' | 'partly-paid' | 'paid';

/** What is known of the money of a visit. */
export interface Settlement {
  /** Null while nothing is known. */
  readonly payment: PaymentState | null;
  /** Whether money or a discount stands on the visit: its appointments stay together, with the client they have. */
  readonly isSettling: boolean;
}

export const nothingKnown: Settlement = { payment: null, isSettling: false };
