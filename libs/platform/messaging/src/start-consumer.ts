import { type Publisher, type Subscriber, messageRoutes } from '@anteroom/contracts-message-routes';
import type { Message, MessageKind } from '@anteroom/contracts-shared';
import { Consumer, type ConsumerOptions, type Handler } from './consumer';

type MessageRoute = (typeof messageRoutes)[Publisher][number];

type KindFor<S extends Subscriber, Route = MessageRoute> = Route extends {
  readonly kind: infer Kind;
  readonly subscribers: readonly (infer Listener)[];
}
  ? S extends Listener
    ? Kind
    : never
  : never;

/** One handler for every kind that `messageRoutes` sends to the subscriber; the compiler misses a forgotten one. */
export type HandlersFor<S extends Subscriber> = {
  readonly [Kind in Extract<KindFor<S>, MessageKind> as Kind['name']]: (message: Message<Kind>) => Promise<void>;
};

export interface SubscriberOptions<S extends Subscriber> extends Pick<
  ConsumerOptions,
  'deadLetters' | 'logger' | 'queue' | 'concurrency' | 'maxAttempts'
> {
  readonly subscriber: S;
  readonly handlers: HandlersFor<S>;
}

/**
 * Starts to receive a subscriber's messages. A handler that throws is tried again after a growing pause; after the last
 * attempt the message goes to the dead letters. The others go on all the while. Handlers run at least once: give them
 * an {@link Inbox}.
 */
export function startConsumer<S extends Subscriber>(options: SubscriberOptions<S>): Consumer {
  const { handlers, ...rest } = options;
  const kinds: MessageKind[] = Object.values(messageRoutes).flatMap((routes) => routes.map(({ kind }) => kind));
  return new Consumer({
    ...rest,
    kinds,
    handlers: handlers as unknown as Record<string, Handler>,
  });
}
