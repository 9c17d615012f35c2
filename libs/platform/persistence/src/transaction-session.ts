import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import { isTooSlow } from './postgres-errors';
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';

/** Told of every statement of a unit of work, without the opening and the commit. */
export type StatementListener = (sql: string) => void;

/**
 * One transaction on one connection. Statements of the ORM and raw ones take turns on it in the order they were asked
 * for; after the end every further one is refused, so that work nobody waited for cannot reach somebody else's
 * transaction on the same connection.
 */
export class TransactionSession {
  #turn: Promise<unknown> = Promise.resolve();
  #open = true;
  /** A connection that did not answer in time would not answer the rollback either. */
  #connection: 'answering' | 'silent' = 'answering';

  private constructor(
    private readonly client: PoolClient,
    private readonly onStatement: StatementListener,
  ) {}

  /** @throws what the driver throws when no connection can be had or the opening fails */
  static async open(pool: Pool, opening: string, onStatement: StatementListener): Promise<TransactionSession> {
    const client = await pool.connect();
    try {
      await client.query(opening);
      return new TransactionSession(client, onStatement);
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  get isOpen(): boolean {
    return this.#open;
  }

  query(statement: QueryConfig): Promise<QueryResult> {
    if (!this.#open) return Promise.reject(new Error('The unit of work is over; this statement came too late.'));
    this.onStatement(statement.text);
    return this.#inTurn(statement);
  }

  /**
   * What MikroORM takes for a running transaction: it asks it for `executeQuery` and for the connection to be free.
   */
  asTransaction(): Kysely<unknown> {
    const client: Pick<PostgresPoolClient, 'release' | 'processID'> & { query: unknown } = {
      query: (text: string, values: readonly unknown[]) => this.query({ text, values: [...values] }),
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
   * @throws when the server rolled back instead, which it does silently after a statement whose error somebody
   * swallowed: what was not saved must not be reported as saved
   */
  async commit(): Promise<void> {
    this.#open = false;
    const { command } = await this.#inTurn({ text: 'commit' });
    if (command !== 'COMMIT') {
      throw new Error('The transaction was rolled back: one of its statements had failed and the error was swallowed.');
    }
    this.client.release();
  }

  /** Also after a commit that failed. Never throws: a connection that cannot roll back is thrown away, which rolls back as well. */
  async rollback(): Promise<void> {
    this.#open = false;
    try {
      await this.#turn;
      if (this.#connection === 'silent') return this.client.release(true);
      await this.#inTurn({ text: 'rollback' });
      this.client.release();
    } catch {
      this.client.release(true);
    }
  }

  #inTurn(statement: QueryConfig): Promise<QueryResult> {
    const answer = this.#turn.then(() => this.client.query(statement));
    this.#turn = answer.catch((error: unknown) => {
      if (isTooSlow(error)) this.#connection = 'silent';
    });
    return answer;
  }
}
