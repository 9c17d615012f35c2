import type { Operation, OperationKind, Posting } from './ledger';
import { merged } from './posting.rules';

/** An operation as far as the books of a visit are concerned with it. */
type Booked = Pick<Operation, 'id' | 'kind' | 'concern' | 'postings'>;

/** Everything the ledger says of one visit. What is paid, refunded and due follows from it and from nothing else. */
export class VisitBooks {
  readonly #operations: Booked[];

  constructor(operations: readonly Booked[] = []) {
    this.#operations = [...operations];
  }

  add(operation: Booked): void {
    this.#operations.push(operation);
  }

  /** @throws Error when the visit has no such operation: the payment that names it would have none */
  get(id: string): Booked {
    const operation = this.#operations.find((one) => one.id === id);
    if (!operation) throw new Error(`A payment without its operation ${id}.`);
    return operation;
  }

  /** What the lines come to, as it is posted. */
  get billed(): number {
    return this.#receivable(['bill']);
  }

  /** Taken for the visit; cancelled payments are no payments. */
  get paid(): number {
    return 0 - this.#receivable(['payment']);
  }

  get refunded(): number {
    return this.#receivable(['refund']);
  }

  /** The balance of the visit's receivable account: billed − paid + refunded. */
  get due(): number {
    return this.#receivable();
  }

  /** How the bill itself is posted by now. */
  get posted(): Posting[] {
    return merged(this.#about(['bill']).flatMap(({ postings }) => postings));
  }

  #about(kinds?: readonly OperationKind[]): Booked[] {
    return kinds ? this.#operations.filter(({ concern }) => kinds.includes(concern)) : this.#operations;
  }

  #receivable(kinds?: readonly OperationKind[]): number {
    const postings = this.#about(kinds).flatMap((operation) => operation.postings);
    return postings.filter(({ account }) => account.kind === 'receivable').reduce((sum, { amount }) => sum + amount, 0);
  }
}
