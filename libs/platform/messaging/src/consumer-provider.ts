import type { Subscriber } from '@anteroom/contracts-message-routes';
import { ShutdownSequence } from '@anteroom/platform-persistence';
import type { FactoryProvider, InjectionToken, OnApplicationBootstrap } from '@nestjs/common';
import type { Consumer } from './consumer';
import { DeadLetters } from './dead-letters';
import { type HandlersFor, type SubscriberOptions, startConsumer } from './start-consumer';

export interface ConsumerProviderOptions<S extends Subscriber, Injected extends unknown[]> extends Omit<
  SubscriberOptions<S>,
  'subscriber' | 'handlers' | 'deadLetters'
> {
  readonly subscriber: S;
  /** What the handlers need, in the order in which `handlers` takes it. */
  readonly inject: { readonly [Index in keyof Injected]: InjectionToken<Injected[Index]> };
  readonly handlers: (...injected: Injected) => HandlersFor<NoInfer<S>>;
}

/** Receives messages from the moment the application has started until it begins to stop. */
export class RunningConsumer implements OnApplicationBootstrap {
  constructor(
    private readonly start: () => Consumer,
    private readonly shutdown: ShutdownSequence,
  ) {}

  onApplicationBootstrap(): void {
    const consumer = this.start();
    this.shutdown.register('consumers', () => consumer.close());
  }
}

/**
 * The consumer of a service, for its module:
 * `consumerProvider({ subscriber: 'clients', inject: [Link], handlers: (link: Link) => ({ AppointmentBooked: … }), … })`.
 * Give the handlers' parameters their types (`Message<typeof AppointmentBooked>`): they cannot be inferred here.
 */
export function consumerProvider<S extends Subscriber, Injected extends unknown[]>(
  options: ConsumerProviderOptions<S, Injected>,
): FactoryProvider<RunningConsumer> {
  const { inject, handlers, ...rest } = options;
  return {
    provide: RunningConsumer,
    inject: [DeadLetters, ShutdownSequence, ...inject],
    useFactory: (deadLetters: DeadLetters, shutdown: ShutdownSequence, ...injected: Injected) =>
      new RunningConsumer(() => startConsumer({ ...rest, deadLetters, handlers: handlers(...injected) }), shutdown),
  };
}
