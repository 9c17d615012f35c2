import type { AppointmentBooked } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox, Outbox, Queues, consumerProvider, messagingProviders, redisHealth } from '@anteroom/platform-messaging';
import { type Logger, HealthChecks } from '@anteroom/platform-observability';
import { Clock, Ids, UnitOfWork, databaseHealth, persistenceProviders } from '@anteroom/platform-persistence';
import { MikroORM } from '@mikro-orm/postgresql';
import type { DynamicModule, Provider } from '@nestjs/common';
import { LinkClient } from './application/link-client';
import { SearchClients } from './application/search-clients';
import type { ClientsConfig } from './clients.config';
import { ClientRegister } from './domain/client-register';
import { ClientsController } from './http/clients.controller';
import { SqlClientRegister } from './persistence/sql-client-register';
import { LinkClientWhenAppointmentBooked } from './queue/link-client-when-appointment-booked';

const useCases: Provider[] = [
  { provide: ClientRegister, useFactory: (work: UnitOfWork) => new SqlClientRegister(work), inject: [UnitOfWork] },
  { provide: SearchClients, useFactory: (work: UnitOfWork) => new SearchClients(work), inject: [UnitOfWork] },
  {
    provide: LinkClient,
    useFactory: (register: ClientRegister, outbox: Outbox, clock: Clock, ids: Ids) =>
      new LinkClient(register, outbox, clock, ids),
    inject: [ClientRegister, Outbox, Clock, Ids],
  },
  {
    provide: LinkClientWhenAppointmentBooked,
    useFactory: (inbox: Inbox, link: LinkClient) => new LinkClientWhenAppointmentBooked(inbox, link),
    inject: [Inbox, LinkClient],
  },
];

/** The clients service: people, found while typing, and linked to the appointments they were booked for. */
export class ClientsModule {
  static with(config: ClientsConfig, logger: Logger): DynamicModule {
    return {
      module: ClientsModule,
      controllers: [ClientsController],
      providers: [
        ...persistenceProviders({ url: config.DATABASE_URL, entities: [], idempotency: 'none', logger }),
        ...messagingProviders({ redisUrl: config.REDIS_URL, publisher: 'clients', subscriber: 'clients', logger }),
        ...useCases,
        consumerProvider({
          subscriber: 'clients',
          redisUrl: config.REDIS_URL,
          logger,
          inject: [LinkClientWhenAppointmentBooked],
          handlers: (link: LinkClientWhenAppointmentBooked) => ({
            AppointmentBooked: (message: Message<typeof AppointmentBooked>) => link.receive(message),
          }),
        }),
        {
          provide: HealthChecks,
          useFactory: (orm: MikroORM, queues: Queues) => new HealthChecks([databaseHealth(orm), redisHealth(queues.redis)]),
          inject: [MikroORM, Queues],
        },
      ],
    };
  }
}
