import { messageRoutes } from '@anteroom/contracts-message-routes';
import type { Message } from '@anteroom/contracts-shared';
import { createLogger } from '@anteroom/platform-observability';
import { persistenceProviders, UnitOfWork } from '@anteroom/platform-persistence';
import { createTestDatabase, type TestDatabase, waitUntil } from '@anteroom/platform-testing';
import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { consumerProvider, Inbox, messagingProviders, Outbox } from './index';
import { migrateMessaging, nowhere } from './messaging.fixture';
import { type TestStore, storeKinds } from './queue-stores.fixture';

const [, { kind: AppointmentBooked }] = messageRoutes.scheduling;
const id = '018f0000-0000-7000-8000-000000000001';

@Injectable()
class RememberBookings {
  readonly booked: string[] = [];

  async execute(appointmentId: string): Promise<void> {
    await Promise.resolve();
    this.booked.push(appointmentId);
  }
}

describe.each(storeKinds)('A service with persistence and messaging, through $kind', ({ open }) => {
  let database: TestDatabase;
  let store: TestStore;
  let module: TestingModule;

  beforeAll(async () => {
    database = await createTestDatabase({
      service: 'platform',
      migrate: migrateMessaging,
    });
    const logger = createLogger('providers-test', 'silent');
    store = await open();
    const queue = store.placeAt(store.url);
    module = await Test.createTestingModule({
      providers: [
        ...persistenceProviders({ url: database.appUrl, entities: [], logger, idempotency: 'none' }),
        ...messagingProviders({ queue, logger, publisher: 'scheduling', subscriber: 'clients' }),
        RememberBookings,
        consumerProvider({
          subscriber: 'clients',
          queue,
          logger,
          inject: [Inbox, RememberBookings],
          handlers: (inbox: Inbox, remember: RememberBookings) => ({
            AppointmentBooked: (message: Message<typeof AppointmentBooked>) =>
              inbox.once(message, { branchIds: [message.body.branchId] }, () =>
                remember.execute(message.body.appointmentId),
              ),
          }),
        }),
      ],
    }).compile();
    await module.init();
  });
  afterAll(async () => {
    await database.drop();
    await store.drop();
  });

  it('hears what it says, and stops without losing what it has begun', async () => {
    const body = { appointmentId: id, branchId: id, start: '2026-11-24T09:00:00Z', newClient: null };
    await module.get(UnitOfWork).run(nowhere, async () => {
      module.get(Outbox).add(AppointmentBooked, { aggregateId: id, aggregateVersion: 1, body });
    });
    const { booked } = module.get(RememberBookings);
    await waitUntil(() => booked.length > 0);
    expect(booked).toEqual([id]);
    const pool = await module.get(MikroORM).em.getConnection().getNativeClient();
    const since = performance.now();
    await module.close();
    expect(performance.now() - since).toBeLessThan(4_000);
    expect(pool.ended).toBe(true);
  });
});
