import type { Temporal } from '@anteroom/kernel';
import type { BilledAppointment } from './bill-lines.rules';
import type { BillDiscount } from './discount.rules';
import type { Payment } from './payment';
import type { PaymentClaim } from './payment-claim';
import type { Act } from './staff';
import type { VisitBooks } from './visit-books';

/** Who does something, and when. */
export type Now = Act<Temporal.Instant>;

export interface BillFacts {
  readonly visitId: string;
  readonly branchId: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly discountLimitPercent: number;
  /** Rises with everything that a payment depends on. */
  version: number;
  /** Rises with everything that screens show. */
  revision: number;
  appointments: readonly BilledAppointment[];
  discount: BillDiscount | null;
  dueOn: string | null;
  claim: PaymentClaim | null;
  payments: readonly Payment[];
  readonly books: VisitBooks;
  /** What is left on the client's account; 0 where there is none. */
  clientBalance: number;
}
