import { Migrator, type Migration } from '@mikro-orm/migrations';
import { MikroORM, type EntitySchema } from '@mikro-orm/postgresql';
import type { EntityName, Constructor } from '@mikro-orm/core';
import { ColumnTypes } from './column-types';
import { GatheringSocket } from './gathering-socket';

export interface OrmOptions {
  /** `postgres://role:password@host:port/database` */
  readonly url: string;
  readonly entities: readonly (EntitySchema | EntityName)[];
  /** Migration classes in their order; a class's name is what the database remembers it by. */
  readonly migrations?: readonly Constructor<Migration>[];
  /** Connections this process may hold. */
  readonly poolSize?: number;
  /** Longest a single statement may run, milliseconds. Absent: no limit, for migrations and loading. */
  readonly statementTimeoutMs?: number;
  /**
   * `generic`: a statement is planned once per connection, whatever its parameters. For services whose large
   * statements take longer to plan than to run. Absent: PostgreSQL decides, after having planned it five times.
   */
  readonly plans?: 'generic';
}

/** Longest wait for a connection, milliseconds: below the time after which a person gives up. */
const connectionTimeoutMillis = 3_000;
/** Connections are dear (a password check each), so they outlive a quiet minute. */
const idleTimeoutMillis = 60_000;
/** The server ends a slow statement itself; this much later a connection that went silent is given up. */
const silenceMs = 500;
/** A process that stands still inside a transaction loses it after this, so that its locks do not hold up the others. */
const idleInTransactionMs = 10_000;

/** The ORM over one database. It does not connect yet: an unreachable server shows at the first unit of work. */
export async function createOrm(options: OrmOptions): Promise<MikroORM> {
  const { statementTimeoutMs = 0 } = options;
  const settings = [
    'TimeZone=UTC',
    `idle_in_transaction_session_timeout=${idleInTransactionMs}`,
    `statement_timeout=${statementTimeoutMs}`,
    ...(options.plans === 'generic' ? ['plan_cache_mode=force_generic_plan'] : []),
  ];
  return new MikroORM({
    clientUrl: options.url,
    entities: [...options.entities],
    extensions: [Migrator],
    discovery: { warnWhenNoEntities: false },
    migrations: { migrationsList: [...(options.migrations ?? [])], snapshot: false, silent: true },
    pool: { min: 0, max: options.poolSize ?? 10, idleTimeoutMillis },
    driverOptions: {
      types: new ColumnTypes(),
      options: settings.map((setting) => `-c ${setting}`).join(' '),
      connectionTimeoutMillis,
      keepAlive: true,
      pipeline: true,
      stream: () => new GatheringSocket(),
      ...(statementTimeoutMs > 0 && { query_timeout: statementTimeoutMs + silenceMs }),
    },
  });
}
