import type { AppointmentBooked } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import {
  Inbox,
  OperationsController,
  Outbox,
  consumerProvider,
  messagingProviders,
  queuePlace,
  storesHealth,
} from '@anteroom/platform-messaging';
import type { Logger } from '@anteroom/platform-observability';
import { Clock, Ids, UnitOfWork, made, madeAs, persistenceProviders } from '@anteroom/platform-persistence';
import type { DynamicModule, Provider } from '@nestjs/common';
import { EditClient } from './application/edit-client';
import { LinkClient } from './application/link-client';
import { ReadClient } from './application/read-client';
import { SearchClients } from './application/search-clients';
import type { ClientsConfig } from './clients.config';
import { ClientRegister } from './domain/client-register';
import { ClientsController } from './http/clients.controller';
import { clientsEntities } from './persistence/client.schema';
import { SqlClientRegister } from './persistence/sql-client-register';
import { LinkClientWhenAppointmentBooked } from './queue/link-client-when-appointment-booked';

const useCases: Provider[] = [
  madeAs(ClientRegister, SqlClientRegister, UnitOfWork),
  made(SearchClients, UnitOfWork),
  made(ReadClient, UnitOfWork),
  made(EditClient, UnitOfWork, ClientRegister, Outbox),
  made(LinkClient, ClientRegister, Outbox, Clock, Ids),
  made(LinkClientWhenAppointmentBooked, Inbox, LinkClient),
];

/** The clients service: people, found while typing, reached as they wish, and linked to the appointments they were booked for. */
export class ClientsModule {
  static with(config: ClientsConfig, logger: Logger): DynamicModule {
    const queue = queuePlace(config);
    return {
      module: ClientsModule,
      controllers: [ClientsController, OperationsController],
      providers: [
        ...persistenceProviders({ url: config.DATABASE_URL, entities: clientsEntities, idempotency: 'none', logger }),
        ...messagingProviders({ queue, publisher: 'clients', subscriber: 'clients', logger }),
        ...useCases,
        consumerProvider({
          subscriber: 'clients',
          queue,
          logger,
          inject: [LinkClientWhenAppointmentBooked],
          handlers: (link: LinkClientWhenAppointmentBooked) => ({
            AppointmentBooked: (message: Message<typeof AppointmentBooked>) => link.receive(message),
          }),
        }),
        storesHealth,
      ],
    };
  }
}
