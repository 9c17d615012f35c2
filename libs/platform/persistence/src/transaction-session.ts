import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import { isTooSlow } from './postgres-errors';
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';

/** What a session asks of the unit of work it belongs to. */
export interface SessionListeners {
  /** Told of every statement, without the opening and the commit. */
  readonly onStatement: (sql: string) => void;
  /** The statement with the name under which a connection keeps it prepared, where it has one. */
  readonly named: (sql: string) => { readonly text: string; readonly name?: string };
}

/**
 * One transaction on one connection. Statements of the ORM and raw ones go out in the order they were asked for, without
 * waiting for each other's answers (the connections pipeline); after the end every further one is refused, so that work
 * nobody waited for cannot reach somebody else's transaction on the same connection.
 */
export class TransactionSession {
  #last: Promise<unknown>;
  #open = true;
  #over = false;
  #commit: Promise<QueryResult> | undefined;
  /** A connection that did not answer in time would not answer the rollback either. */
  #connection: 'answering' | 'silent' = 'answering';

  private constructor(
    private readonly client: PoolClient,
    private readonly listeners: SessionListeners,
    private readonly opened: Promise<QueryResult>,
  ) {
    this.#last = opened.catch(() => undefined);
  }

  /**
   * The opening travels with the first statement: if it fails, so does whatever comes behind it.
   * @throws what the driver throws when no connection can be had
   */
  static async open(pool: Pool, opening: string, listeners: SessionListeners): Promise<TransactionSession> {
    const client = await pool.connect();
    return new TransactionSession(client, listeners, client.query(opening));
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Committed or rolled back, not only concluded. */
  get isOver(): boolean {
    return this.#over;
  }

  query(statement: QueryConfig): Promise<QueryResult> {
    if (!this.#open) return Promise.reject(new Error('The unit of work is over; this statement came too late.'));
    this.listeners.onStatement(statement.text);
    return this.#send(statement);
  }

  /**
   * The last statement, with the commit right behind it in one round trip: what it locks is locked no longer than the
   * server itself needs. If it fails, the commit behind it rolls back.
   */
  conclude(statement: QueryConfig): Promise<QueryResult> {
    const answer = this.query(statement);
    this.#open = false;
    this.#commit = this.#send({ text: 'commit' });
    this.#commit.catch(() => undefined);
    return answer;
  }

  /**
   * What MikroORM takes for a running transaction: it asks it for `executeQuery` and for the connection to be free.
   */
  asTransaction(): Kysely<unknown> {
    const client: Pick<PostgresPoolClient, 'release' | 'processID'> & { query: unknown } = {
      query: (text: string, values: readonly unknown[]) =>
        this.query({ ...this.listeners.named(text), values: [...values] }),
      release: () => undefined,
    };
    const pool = {
      options: {},
      connect: async () => client as PostgresPoolClient,
      end: async () => undefined,
    };
    return new Kysely({ dialect: new PostgresDialect({ pool }) });
  }

  /**
   * Commits, or waits for the commit that is on its way already.
   * @throws when the server rolled back instead, which it does silently after a statement whose error somebody
   * swallowed: what was not saved must not be reported as saved
   */
  async commit(): Promise<void> {
    this.#open = false;
    await this.opened;
    const { command } = await (this.#commit ?? this.#send({ text: 'commit' }));
    this.#over = true;
    if (command !== 'COMMIT') {
      throw new Error('The transaction was rolled back: one of its statements had failed and the error was swallowed.');
    }
    this.client.release();
  }

  /** Also after a commit that failed. Never throws: a connection that cannot roll back is thrown away, which rolls back as well. */
  async rollback(): Promise<void> {
    this.#open = false;
    this.#over = true;
    try {
      await this.#last;
      if (this.#connection === 'silent') return this.client.release(true);
      if (!(await this.#isRolledBack())) await this.#send({ text: 'rollback' });
      this.client.release();
    } catch {
      this.client.release(true);
    }
  }

  /** A commit that travelled behind a statement that failed has rolled back already. */
  async #isRolledBack(): Promise<boolean> {
    return (await this.#commit)?.command === 'ROLLBACK';
  }

  #send(statement: QueryConfig): Promise<QueryResult> {
    const answer = this.client.query(statement);
    const before = this.#last;
    this.#last = answer.then(
      () => before,
      (error: unknown) => {
        if (isTooSlow(error)) this.#connection = 'silent';
        return before;
      },
    );
    return answer;
  }
}
