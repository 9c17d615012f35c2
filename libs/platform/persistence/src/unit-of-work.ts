import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as afterMs } from 'node:timers/promises';
import { DomainError } from '@anteroom/kernel';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { QueryConfig } from 'pg';
import { toParameter } from './parameters';
import { isConcurrencyFailure, isConnectionLost, isTooSlow, wasNeverSent } from './postgres-errors';
import { StatementNames } from './statement-names';
import { TransactionSession } from './transaction-session';
import { Unit, type AfterCommit, type BeforeCommit } from './unit';
import { fitsInto, openingOf, type UnitMode, type UnitScope } from './unit-scope';

/**
 * Before the second attempt, so that whoever won the deadlock takes the row it waits for before we come back for it:
 * without a pause the same two meet again in one of three cases. Small beside the second it takes to find a deadlock.
 */
const pauseMs = (): number => 25 + Math.random() * 25;

type Outcome<T> = { kind: 'done'; result: T } | { kind: 'again'; because: unknown };

/** Where a hook that failed after the commit is reported: nobody waits for it any more. */
export interface HookFailures {
  error(facts: { err: unknown }, sentence: string): void;
}

/**
 * The transaction of a use case. Everything inside `run` (entities, raw statements, messages, idempotency key) is
 * committed together or not at all, and sees the rows of its branches only.
 */
export class UnitOfWork {
  readonly #current = new AsyncLocalStorage<Unit>();
  readonly #recording = new AsyncLocalStorage<string[]>();
  readonly #names = new StatementNames();

  constructor(
    private readonly orm: MikroORM,
    private readonly failures: HookFailures = console,
  ) {}

  /**
   * Runs the work in a transaction and commits it. After a deadlock, a serialization failure or a connection that was
   * lost before the commit, the whole work is run a second time. Inside a running unit it joins that one.
   * @throws DomainError `service-unavailable` when the database cannot be reached
   * @throws Error when a running unit has other branches, a weaker durability, or only reads
   */
  run<T>(scope: UnitScope, work: () => Promise<T>): Promise<T> {
    return this.#joinOrOpen(scope, 'write', work);
  }

  /** A read-only transaction whose statements all see the same moment. Inside a running unit it joins that one. */
  read<T>(scope: UnitScope, work: () => Promise<T>): Promise<T> {
    return this.#joinOrOpen({ branchIds: scope.branchIds, durability: 'may-be-lost' }, 'read', work);
  }

  /** The entities of the running unit. */
  get em(): SqlEntityManager {
    return this.#unit().em;
  }

  /**
   * A statement with `$1, $2 …` in the running transaction. Instants and time ranges may be parameters; columns come
   * out as {@link ColumnTypes} says.
   */
  async query<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.#unit().session.query(this.#statement(sql, params));
    return rows as Row[];
  }

  /**
   * The last statement of the running unit, with the commit right behind it in the same round trip: for rows that many
   * want at the same time, which are then locked no longer than the server itself needs. Pending hooks run and entities
   * are flushed before it; no statement can follow.
   * @throws DomainError `service-unavailable` when the connection breaks: whether it was committed is then not known
   */
  async conclude<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    const unit = this.#unit();
    await unit.finish();
    try {
      const { rows } = await unit.session.conclude(this.#statement(sql, params));
      return rows as Row[];
    } catch (error) {
      throw isConnectionLost(error) && !wasNeverSent(error) ? outcomeUnknown(error) : error;
    }
  }

  /** Runs before the entities are flushed and the unit is committed; a hook that throws rolls it back. */
  beforeCommit(hook: BeforeCommit): void {
    this.#unit().beforeCommit.push(hook);
  }

  /** Runs once the unit is committed and its answer on the way. A failure is logged, nobody else hears of it. */
  afterCommit(hook: AfterCommit): void {
    this.#uncommitted().afterCommit.push(hook);
  }

  /** A value of `owner` that lives exactly as long as the running unit; a second attempt starts with a new one. */
  own<T>(owner: object, create: () => T): T {
    return this.#uncommitted().own(owner, create);
  }

  /** Writes down every statement that `work` sends, without the openings and the commits. */
  recording<T>(statements: string[], work: () => Promise<T>): Promise<T> {
    return this.#recording.run(statements, work);
  }

  #statement(sql: string, params: readonly unknown[]): QueryConfig {
    const values = params.map(toParameter);
    return params.length > 0 ? { ...this.#named(sql), values } : { text: sql, values };
  }

  #named(text: string): { text: string; name?: string } {
    const name = this.#names.nameOf(text);
    return name ? { text, name } : { text };
  }

  #unit(): Unit {
    const unit = this.#current.getStore();
    if (!unit?.session.isOpen) throw new Error('No unit of work is running here.');
    return unit;
  }

  /** The running unit, also when its last statement is on its way. */
  #uncommitted(): Unit {
    const unit = this.#current.getStore();
    if (!unit || unit.session.isOver) throw new Error('No unit of work is running here.');
    return unit;
  }

  async #joinOrOpen<T>(scope: UnitScope, mode: UnitMode, work: () => Promise<T>): Promise<T> {
    const outer = this.#current.getStore();
    if (!outer?.session.isOpen) return this.#attemptTwice(scope, mode, work);
    if (mode === 'write' && outer.mode === 'read') throw new Error('A unit that only reads cannot be written in.');
    if (!fitsInto(scope, outer.scope)) throw new Error('The running unit of work has a narrower scope than this one.');
    return work();
  }

  async #attemptTwice<T>(scope: UnitScope, mode: UnitMode, work: () => Promise<T>): Promise<T> {
    const first = await this.#attempt(scope, mode, work);
    if (first.kind === 'done') return first.result;
    if (isConcurrencyFailure(first.because)) await afterMs(pauseMs());
    const second = await this.#attempt(scope, mode, work);
    if (second.kind === 'done') return second.result;
    throw isConnectionLost(second.because) ? unreachable(second.because) : second.because;
  }

  async #attempt<T>(scope: UnitScope, mode: UnitMode, work: () => Promise<T>): Promise<Outcome<T>> {
    let unit: Unit | undefined;
    try {
      unit = await this.#open(scope, mode);
      const result = await this.#current.run(unit, () => this.#finished(unit as Unit, work));
      await this.#commit(unit);
      return { kind: 'done', result };
    } catch (error) {
      await unit?.session.rollback();
      if (isTooSlow(error)) throw unreachable(error);
      if (isConcurrencyFailure(error) || isConnectionLost(error)) return { kind: 'again', because: error };
      throw error;
    }
  }

  async #finished<T>(unit: Unit, work: () => Promise<T>): Promise<T> {
    const result = await work();
    if (unit.session.isOpen) await unit.finish();
    return result;
  }

  async #open(scope: UnitScope, mode: UnitMode): Promise<Unit> {
    const opening = openingOf(scope, mode);
    const recorded = this.#recording.getStore();
    const pool = await this.orm.em.getConnection().getNativeClient();
    const session = await TransactionSession.open(pool, opening, {
      onStatement: (sql) => recorded?.push(sql),
      named: (sql) => this.#named(sql),
    });
    return new Unit(scope, mode, session, this.orm.em);
  }

  async #commit(unit: Unit): Promise<void> {
    try {
      await unit.session.commit();
    } catch (error) {
      throw isConnectionLost(error) && !wasNeverSent(error) ? outcomeUnknown(error) : error;
    }
    if (unit.afterCommit.length > 0) this.#current.exit(() => setImmediate(() => this.#afterwards(unit)));
  }

  #afterwards(unit: Unit): void {
    for (const hook of unit.afterCommit) {
      try {
        hook();
      } catch (err) {
        this.failures.error({ err }, 'Something to be done after a commit failed.');
      }
    }
  }
}

const component = 'PostgreSQL';

function unreachable(cause: unknown): DomainError {
  const sentence = `${component} cannot be reached at the moment. Nothing was saved; please try again shortly.`;
  return Object.assign(new DomainError('service-unavailable', sentence, { component }), { cause });
}

function outcomeUnknown(cause: unknown): DomainError {
  const sentence = `${component} was lost while saving. Sending the same request again shows whether it was saved.`;
  return Object.assign(new DomainError('service-unavailable', sentence, { component }), { cause });
}
