import type { Logger } from '@anteroom/platform-observability';
import { MikroORM } from '@mikro-orm/postgresql';
import type { Provider } from '@nestjs/common';
import { Clock, SystemClock } from './clock';
import { Idempotency, oldKeys } from './idempotency';
import { Ids, UuidV7Ids } from './ids';
import { createOrm, type OrmOptions } from './orm';
import { type ForgottenKind, Retention } from './retention';
import { ShutdownSequence } from './shutdown-sequence';
import { Sweep } from './sweep';
import { UnitOfWork } from './unit-of-work';

export interface PersistenceOptions extends OrmOptions {
  readonly logger: Logger;
  /** `none` for a database without the table of {@link idempotencySql}. */
  readonly idempotency?: 'kept' | 'none';
  /** What of the service grows old, besides keys and messages. */
  readonly forgotten?: readonly ForgottenKind[];
}

/** A person waits for at most this long for one statement, milliseconds. */
const interactiveStatementMs = 4_000;
const forgetEveryMs = 10 * 60_000;

/** Clock, Ids, MikroORM, UnitOfWork, Idempotency, Retention and the ShutdownSequence that closes the database last. */
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
    { provide: Idempotency, inject: [UnitOfWork], useFactory: (unitOfWork: UnitOfWork) => new Idempotency(unitOfWork) },
    {
      provide: Retention,
      inject: [UnitOfWork, Clock, ShutdownSequence],
      useFactory: (unitOfWork: UnitOfWork, clock: Clock, shutdown: ShutdownSequence) => {
        const retention = new Retention(unitOfWork, clock);
        if (options.idempotency !== 'none') retention.add(oldKeys);
        retention.add(...(options.forgotten ?? []));
        sweepOld(retention, shutdown, logger);
        return retention;
      },
    },
  ];
}

function sweepOld(retention: Retention, shutdown: ShutdownSequence, failures: Logger): void {
  const work = () => retention.execute();
  const sweep = new Sweep({ name: 'what was kept long enough', everyMs: forgetEveryMs, work, failures });
  sweep.start();
  shutdown.register('relay', () => sweep.stop());
}
