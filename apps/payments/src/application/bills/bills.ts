import type { Bill } from '../../domain/bill';
import type { PaymentState } from '../../domain/payment-state.rules';

/** The bills of visits. A bill is there as soon as one of its appointments has been heard of. */
export abstract class Bills {
  /** Makes the bills of these visits where they are not there yet. */
  abstract open(branchId: string, visitIds: readonly string[]): Promise<void>;
  /** For the rest of the unit of work nobody else changes it. @throws NotFound, also for another branch's visit */
  abstract getForChange(visitId: string): Promise<Bill>;
  /** @throws NotFound, also for another branch's visit */
  abstract get(visitId: string): Promise<Bill>;
  /**
   * Writes what is new, the bill itself, operations, payments, and notes what the calendar is told of it. From then on
   * the bill knows what is on the account of whoever is its client by now.
   */
  abstract save(bill: Bill, facts: CalendarFacts): Promise<Saved>;
}

export interface Saved {
  /** Whether what the calendar is told is news, and the calendar has to know. */
  readonly isNews: boolean;
}

export interface CalendarFacts {
  readonly state: PaymentState;
  readonly isSettling: boolean;
  readonly concern: 'now' | 'later';
}
