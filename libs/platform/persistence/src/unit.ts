import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { TransactionSession } from './transaction-session';
import type { UnitMode, UnitScope } from './unit-scope';

export type BeforeCommit = () => Promise<void>;
export type AfterCommit = () => void;

/** One attempt at a unit of work: what belongs to it is dropped with it when it fails or is run again. */
export class Unit {
  readonly beforeCommit: BeforeCommit[] = [];
  readonly afterCommit: AfterCommit[] = [];
  readonly #own = new Map<object, unknown>();

  #em: SqlEntityManager | undefined;

  constructor(
    readonly scope: UnitScope,
    readonly mode: UnitMode,
    readonly session: TransactionSession,
    private readonly globalEm: SqlEntityManager,
  ) {}

  /** Forked when it is first asked for: a unit of raw statements does without. */
  get em(): SqlEntityManager {
    if (!this.#em) {
      this.#em = this.globalEm.fork();
      this.#em.setTransactionContext(this.session.asTransaction());
    }
    return this.#em;
  }

  /** The owner's value in this unit, created when it is first asked for. */
  own<T>(owner: object, create: () => T): T {
    if (!this.#own.has(owner)) this.#own.set(owner, create());
    return this.#own.get(owner) as T;
  }

  /** Hooks may register further hooks; those run too. */
  async finish(): Promise<void> {
    for (const hook of this.beforeCommit) await hook();
    if (this.mode === 'write') await this.#em?.flush();
  }
}
