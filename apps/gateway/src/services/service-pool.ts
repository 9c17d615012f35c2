import { DomainError } from '@anteroom/kernel';
import { type Dispatcher, Pool } from 'undici';
import { type ServiceName, withoutService } from '../application/services';

const connectMs = 1_000;
/** How long a process that refused a connection is left out. */
const restMs = 1_000;
const connectionsPerProcess = 64;

interface Door {
  readonly pool: Pool;
  restsUntil: number;
}

/** The connection was never there, so nothing was sent: the next process may be asked. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);
/** Nothing is known about what the process did; only a request that may be repeated is. */
const cutOff = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** The processes of one service: requests go round, past one that refuses connections. */
export class ServicePool {
  private readonly doors: Door[];
  private turn = 0;

  /** @param answerMs from the arrival of the request here: the wait for a free connection counts as well */
  constructor(
    private readonly service: ServiceName,
    urls: readonly string[],
    private readonly answerMs = 5_000,
  ) {
    const options = { connections: connectionsPerProcess, headersTimeout: answerMs, bodyTimeout: answerMs };
    this.doors = urls.map((url) => ({
      pool: new Pool(url, { ...options, connect: { timeout: connectMs } }),
      restsUntil: 0,
    }));
  }

  /**
   * Sends the request to the next process; past those that cannot be reached.
   * @throws DomainError `service-unavailable` naming the service when none answers within 5 s
   */
  async request(options: Dispatcher.RequestOptions): Promise<Dispatcher.ResponseData> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), this.answerMs);
    try {
      return await this.askInTurn({ ...options, signal: late.signal });
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.doors.map(({ pool }) => pool.destroy()));
  }

  private async askInTurn(options: Dispatcher.RequestOptions): Promise<Dispatcher.ResponseData> {
    const mayRepeat = options.method === 'GET' || hasKey(options);
    for (const door of this.inTurn()) {
      try {
        return await door.pool.request(options);
      } catch (error) {
        const code = codeOf(error);
        if (neverSent.has(code)) door.restsUntil = Date.now() + restMs;
        else if (!cutOff.has(code) || !mayRepeat) throw this.unavailable(error);
      }
    }
    throw this.unavailable();
  }

  /** Every process once, beginning with the next one; those that rest come last, in case they are back. */
  private inTurn(): Door[] {
    const first = this.turn++ % this.doors.length;
    const round = [...this.doors.slice(first), ...this.doors.slice(0, first)];
    const now = Date.now();
    const isResting = (door: Door) => door.restsUntil > now;
    return [...round.filter((door) => !isResting(door)), ...round.filter(isResting)];
  }

  private unavailable(cause?: unknown): DomainError {
    const facts = { component: this.service };
    return Object.assign(new DomainError('service-unavailable', withoutService[this.service], facts), { cause });
  }
}

function hasKey({ headers }: Dispatcher.RequestOptions): boolean {
  return headers !== null && typeof headers === 'object' && 'idempotency-key' in headers;
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
