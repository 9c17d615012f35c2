import { type Publisher, type Subscriber, messageRoutes } from '@anteroom/contracts-message-routes';
import type { Logger } from '@anteroom/platform-observability';
import { Clock, Ids, Retention, ShutdownSequence, UnitOfWork } from '@anteroom/platform-persistence';
import type { FactoryProvider, Provider } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { DeadLetters } from './dead-letters';
import { Inbox, oldMessages } from './inbox';
import { Operations, type OperationsOptions } from './operations';
import { Outbox } from './outbox';
import type { QueuePlace } from './queue-place';
import { Queues } from './queues';
import { Relay } from './relay';

export interface MessagingOptions {
  readonly queue: QueuePlace;
  readonly logger: Logger;
  /** Whose messages this service publishes; its database needs {@link outboxSql}. */
  readonly publisher?: Publisher;
  /** Whose messages it receives; its database needs {@link inboxSql} and {@link deadLetterSql}. */
  readonly subscriber?: Subscriber;
}

const readyWithinMs = 2_000;

/**
 * Queues, and for a publisher Outbox and Relay, for a subscriber Inbox, DeadLetters and Operations. Needs the providers of
 * `persistenceProviders`. A store that is not fit to keep jobs keeps the service from starting; one that is away does not.
 */
export function messagingProviders(options: MessagingOptions): Provider[] {
  const { publisher, subscriber } = options;
  return [
    queuesProvider(options),
    ...(publisher ? [relayProvider(options.logger), outboxProvider(publisher)] : []),
    ...(subscriber ? listenerProviders(subscriber, options) : []),
  ];
}

function listenerProviders(subscriber: Subscriber, { publisher }: MessagingOptions): Provider[] {
  return [
    inboxProvider(subscriber),
    deadLettersProvider(subscriber),
    operationsProvider({ subscriber, part: publisher ? 'says' : 'listens' }),
  ];
}

/** What the OperationsController needs; needs DeadLetters. */
export function operationsProvider(options: OperationsOptions): FactoryProvider<Operations> {
  return {
    provide: Operations,
    inject: [UnitOfWork, Queues, DeadLetters],
    useFactory: (unitOfWork: UnitOfWork, queues: Queues, deadLetters: DeadLetters) =>
      new Operations(unitOfWork, queues, deadLetters, options),
  };
}

function queuesProvider({ queue, logger }: MessagingOptions): FactoryProvider<Queues> {
  return {
    provide: Queues,
    inject: [ShutdownSequence],
    useFactory: async (shutdown: ShutdownSequence) => {
      const queues = new Queues(queue);
      shutdown.register('relay', () => queues.close());
      await checkStore(queues, logger);
      return queues;
    },
  };
}

/** A store that is away now is looked at when it comes; by then the service runs, so it can only say so. */
async function checkStore(queues: Queues, logger: Logger): Promise<void> {
  const soon = await Promise.race([queues.whenReady().then(() => 'ready'), pause(readyWithinMs, 'away')]);
  if (soon === 'ready') return queues.check();
  logger.warn(`${queues.store} is away: messages wait in the outbox.`);
  const complain = (err: unknown) => logger.fatal({ err }, String(err));
  void queues.whenReady().then(() => queues.check().catch(complain));
}

function relayProvider(logger: Logger): FactoryProvider<Relay> {
  return {
    provide: Relay,
    inject: [UnitOfWork, Queues, ShutdownSequence],
    useFactory: (unitOfWork: UnitOfWork, queues: Queues, shutdown: ShutdownSequence) => {
      const relay = new Relay(unitOfWork, queues, logger);
      relay.start();
      shutdown.register('relay', () => relay.stop());
      return relay;
    },
  };
}

function outboxProvider(publisher: Publisher): FactoryProvider<Outbox> {
  return {
    provide: Outbox,
    inject: [UnitOfWork, Ids, Clock, Relay],
    useFactory: (unitOfWork: UnitOfWork, ids: Ids, clock: Clock, relay: Relay) =>
      new Outbox(unitOfWork, ids, clock, messageRoutes[publisher], relay),
  };
}

function inboxProvider(subscriber: Subscriber): FactoryProvider<Inbox> {
  return {
    provide: Inbox,
    inject: [UnitOfWork, Retention],
    useFactory: (unitOfWork: UnitOfWork, retention: Retention) => {
      retention.add(...oldMessages);
      return new Inbox(unitOfWork, subscriber);
    },
  };
}

function deadLettersProvider(subscriber: Subscriber): FactoryProvider<DeadLetters> {
  return {
    provide: DeadLetters,
    inject: [UnitOfWork, Queues],
    useFactory: (unitOfWork: UnitOfWork, queues: Queues) => new DeadLetters(unitOfWork, queues, subscriber),
  };
}
