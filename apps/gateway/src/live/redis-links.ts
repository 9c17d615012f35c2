import type { LiveState } from '@anteroom/contracts-live';
import type { Logger } from '@anteroom/platform-observability';
import { failFastRedis, patientRedis, redisPlace, watchRedis } from '@anteroom/platform-messaging';
import { createAdapter } from '@socket.io/redis-adapter';
import type { Redis } from 'ioredis';
import { GatewayLinks } from './gateway-links';

/** An outage shorter than this (a failover, a restart) is not worth a word on the screen. */
const worthTellingMs = 500;

/** The two connections through which the gateways talk to each other. The gateway goes on without them. */
export class LinksThroughRedis extends GatewayLinks {
  readonly publishing: Redis;
  readonly subscribing: Redis;
  readonly prefix: string;
  private state: LiveState['pushes'] = 'live';
  private isClosing = false;
  private telling: NodeJS.Timeout | undefined;
  private readonly listeners: ((state: LiveState['pushes']) => void)[] = [];

  constructor(redisUrl: string, logger: Logger) {
    super();
    const place = redisPlace(redisUrl);
    this.prefix = place.prefix;
    this.publishing = forgiving(failFastRedis(place));
    this.subscribing = forgiving(patientRedis(place));
    this.publishing.on('error', () => undefined);
    watchRedis(this.subscribing, {
      onAway: (err) => {
        if (this.isClosing) return;
        logger.warn({ err }, 'Redis is away: pushes come late, found by comparing revisions');
        this.tellLater('delayed');
      },
      onBack: () => {
        logger.info('Redis is back: pushes come at once again');
        this.tellLater('live');
      },
    });
  }

  pushes(): LiveState['pushes'] {
    return this.state;
  }

  onChange(listener: (state: LiveState['pushes']) => void): void {
    this.listeners.push(listener);
  }

  /** The Socket.IO adapter that runs over the two connections. */
  adapter(): ReturnType<typeof createAdapter> {
    return createAdapter(this.publishing, this.subscribing, { key: `${this.prefix}-live` });
  }

  close(): void {
    this.isClosing = true;
    clearTimeout(this.telling);
    this.publishing.disconnect();
    this.subscribing.disconnect();
  }

  private tellLater(state: LiveState['pushes']): void {
    clearTimeout(this.telling);
    if (state === this.state) return;
    this.telling = setTimeout(() => this.tell(state), state === 'live' ? 0 : worthTellingMs);
  }

  private tell(state: LiveState['pushes']): void {
    this.state = state;
    for (const listener of this.listeners) listener(state);
  }
}

/**
 * The adapter sends its commands without looking at what becomes of them; one that fails while Redis is away would end
 * the process as an unhandled rejection. What is lost so is made good by the revision watch and the session watch.
 */
function forgiving(redis: Redis): Redis {
  for (const name of ['publish', 'subscribe', 'psubscribe', 'unsubscribe', 'punsubscribe'] as const) {
    const send = redis[name].bind(redis) as (...args: unknown[]) => Promise<unknown>;
    Object.assign(redis, { [name]: (...args: unknown[]) => send(...args).catch(() => undefined) });
  }
  return redis;
}
