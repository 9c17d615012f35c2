import { HealthChecks } from '@anteroom/platform-observability';
import { databaseHealth } from '@anteroom/platform-persistence';
import { MikroORM } from '@mikro-orm/postgresql';
import type { FactoryProvider } from '@nestjs/common';
import { Queues } from './queues';

/** The health page of a service that needs its database and the queues, and nothing else. */
export const storesHealth: FactoryProvider<HealthChecks> = {
  provide: HealthChecks,
  inject: [MikroORM, Queues],
  useFactory: (orm: MikroORM, queues: Queues) => new HealthChecks([databaseHealth(orm), queues.health()]),
};
