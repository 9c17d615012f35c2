import type { Logger } from '@anteroom/platform-observability';
import { MikroORM } from '@mikro-orm/postgresql';
import type { Provider } from '@nestjs/common';
import { Clock, SystemClock } from './clock';
import { Idempotency } from './idempotency';
import { Ids, UuidV7Ids } from './ids';
import { createOrm, type OrmOptions } from './orm';
import { ShutdownSequence } from './shutdown-sequence';
import { Sweep } from './sweep';
import { UnitOfWork } from './unit-of-work';

export interface PersistenceOptions extends OrmOptions {
  readonly logger: Logger;
  /** `none` for a database without the table of {@link idempotencySql}. */
  readonly idempotency?: 'kept' | 'none';
}

/** A person waits for at most this long for one statement, milliseconds. */
const interactiveStatementMs = 4_000;
const forgetKeysEveryMs = 10 * 60_000;

/** Clock, Ids, MikroORM, UnitOfWork, Idempotency and the ShutdownSequence that closes the database last. */
export function persistenceProviders(options: PersistenceOptions): Provider[] {
  const { logger } = options;
  return [
    { provide: Clock, useClass: SystemClock },
    { provide: Ids, useClass: UuidV7Ids },
    ShutdownSequence,
    {
      provide: MikroORM,
      inject: [ShutdownSequence],
      useFactory: async (shutdown: ShutdownSequence) => {
        const orm = await createOrm({ statementTimeoutMs: interactiveStatementMs, ...options });
        shutdown.register('database', () => orm.close());
        return orm;
      },
    },
    { provide: UnitOfWork, inject: [MikroORM], useFactory: (orm: MikroORM) => new UnitOfWork(orm, logger) },
    {
      provide: Idempotency,
      inject: [UnitOfWork, ShutdownSequence],
      useFactory: (unitOfWork: UnitOfWork, shutdown: ShutdownSequence) => {
        const idempotency = new Idempotency(unitOfWork);
        if (options.idempotency !== 'none') forgetOldKeys(idempotency, shutdown, logger);
        return idempotency;
      },
    },
  ];
}

function forgetOldKeys(idempotency: Idempotency, shutdown: ShutdownSequence, failures: Logger): void {
  const sweep = new Sweep({
    name: 'old idempotency keys',
    everyMs: forgetKeysEveryMs,
    work: () => idempotency.purge(),
    failures,
  });
  sweep.start();
  shutdown.register('relay', () => sweep.stop());
}
