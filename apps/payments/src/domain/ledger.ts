import type { Temporal } from '@anteroom/kernel';
import type { Colleague } from './staff';

export type AccountKind =
  | 'register'
  | 'receivable'
  | 'client-account'
  | 'booked'
  | 'services'
  | 'products'
  | 'discounts'
  | 'cash-difference'
  | 'outside';

/** An account of a branch's books; `ownerId` names the register, visit or client whose account it is. */
export interface AccountRef {
  readonly kind: AccountKind;
  readonly ownerId: string | null;
}

/** One side of an operation: above zero a debit, below zero a credit. Never zero. */
export interface Posting {
  readonly account: AccountRef;
  readonly amount: number;
  /** The shift of the register whose account it is. */
  readonly shiftId: string | null;
}

export type OperationKind =
  'bill' | 'payment' | 'refund' | 'reversal' | 'cash-in' | 'cash-out' | 'opening-difference' | 'closing-difference';

export interface OperationFacts {
  readonly id: string;
  readonly branchId: string;
  readonly kind: OperationKind;
  readonly visitId: string | null;
  readonly at: Temporal.Instant;
  readonly by: Colleague;
  readonly reason: string | null;
  /** The operation that this one takes back. */
  readonly reverses: { readonly id: string; readonly kind: OperationKind } | null;
  readonly postings: readonly Posting[];
}

/** Something that happened with money or value: at least two postings that come to zero. Never changed afterwards. */
export class Operation {
  private constructor(private readonly facts: OperationFacts) {}

  /** @throws Error when it does not balance: a programming error, which the database refuses as well */
  static of(facts: OperationFacts): Operation {
    const sum = facts.postings.reduce((amount, posting) => amount + posting.amount, 0);
    if (sum !== 0 || facts.postings.length < 2) throw new Error(`An operation that does not balance: ${sum}`);
    if (facts.postings.some(({ amount }) => amount === 0 || !Number.isSafeInteger(amount))) {
      throw new Error('A posting of nothing, or of a part of a minor unit.');
    }
    return new Operation(facts);
  }

  get id(): string {
    return this.facts.id;
  }
  get branchId(): string {
    return this.facts.branchId;
  }
  get kind(): OperationKind {
    return this.facts.kind;
  }
  get visitId(): string | null {
    return this.facts.visitId;
  }
  get at(): Temporal.Instant {
    return this.facts.at;
  }
  get by(): Colleague {
    return this.facts.by;
  }
  get reason(): string | null {
    return this.facts.reason;
  }
  get reverses(): OperationFacts['reverses'] {
    return this.facts.reverses;
  }
  get postings(): readonly Posting[] {
    return this.facts.postings;
  }

  /** What this was about: a reversal is about what it takes back. */
  get concern(): OperationKind {
    return this.reverses?.kind ?? this.kind;
  }
}
