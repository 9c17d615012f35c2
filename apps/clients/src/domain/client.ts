import type { Temporal } from '@anteroom/kernel';
import { searchKeyOf } from './search-key.rules';

/** A person who pays and owns the card, known in one branch. */
export class Client {
  readonly version: number = 1;

  private constructor(
    readonly id: string,
    readonly branchId: string,
    readonly name: string,
    /** E.164, or null where nobody gave one. */
    readonly phone: string | null,
    readonly searchKey: string,
    readonly createdAt: Temporal.Instant,
  ) {}

  static register(facts: {
    id: string;
    branchId: string;
    name: string;
    phone: string | null;
    now: Temporal.Instant;
  }): Client {
    const name = facts.name.trim();
    return new Client(facts.id, facts.branchId, name, facts.phone, searchKeyOf(name), facts.now);
  }
}
