import { AppointmentChanged } from '@anteroom/contracts-scheduling';
import { ClientChanged } from '@anteroom/contracts-clients';
import { type QueuedMessage, Queues, redisPlace } from '@anteroom/platform-messaging';
import { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { anAppointmentBody, berlin } from '../testing/notifications-bench.fixture';

/** One client with one appointment. */
export interface Person {
  readonly clientId: string;
  readonly appointmentId: string;
  readonly phone: string;
  readonly email: string;
  readonly way: 'sms' | 'email';
  readonly fate: 'comes' | 'cancels';
}

const start = () => new Date(Date.now() + 2 * 86_400_000).toISOString();

export function people(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => ({
    clientId: randomUUID(),
    appointmentId: randomUUID(),
    phone: `+4930${String(1_000_000 + index)}`,
    email: `client-${index}@example.org`,
    way: index % 5 === 0 ? 'email' : 'sms',
    fate: index % 4 === 3 ? 'cancels' : 'comes',
  }));
}

const emptyScript = `local keys = redis.call('keys', ARGV[1])
for _, key in ipairs(keys) do redis.call('del', key) end
return #keys`;

/**
 * What scheduling and clients say, with an outbox as theirs: a message is put into the queue again and again until the
 * service has it in its inbox, whatever the queue forgets.
 */
export class Speakers {
  readonly #said = new Map<string, QueuedMessage>();
  /** By appointment: when its cancellation was seen to be known to the service; it was known before that. */
  readonly cancelKnownAt = new Map<string, number>();
  readonly #queues: Queues;
  readonly #database: pg.Client;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly redisUrl: string,
    databaseUrl: string,
  ) {
    this.#queues = new Queues(redisPlace(redisUrl));
    this.#database = new pg.Client(databaseUrl);
  }

  async open(): Promise<void> {
    await this.#database.connect();
    await this.#queues.whenReady();
    this.#timer = setInterval(() => void this.#sweep().catch(() => undefined), 400);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#queues.close();
    await this.#database.end();
  }

  async register(person: Person): Promise<void> {
    const body = {
      clientId: person.clientId,
      branchId: berlin,
      name: 'Client',
      phone: person.phone,
      email: person.email,
      language: null,
      preferredChannel: person.way,
    };
    await this.#say(ClientChanged.name, person.clientId, 1, body);
  }

  async book(person: Person): Promise<void> {
    await this.#say(AppointmentChanged.name, person.appointmentId, 1, bodyOf(person, 'booked'));
  }

  async cancel(person: Person): Promise<void> {
    await this.#say(AppointmentChanged.name, person.appointmentId, 2, bodyOf(person, 'cancelled'));
  }

  /** How many messages the service has not had yet. */
  async unheard(): Promise<number> {
    const { rows } = await this.#database.query<{ id: string }>('select message_id as id from inbox');
    const askedAt = Date.now();
    for (const { id } of rows) {
      const said = this.#said.get(id);
      if (said?.aggregateVersion === 2) this.cancelKnownAt.set(said.aggregateId, askedAt);
      this.#said.delete(id);
    }
    return this.#said.size;
  }

  /** Redis forgets everything it has of this installation, at one moment. */
  async emptyRedis(): Promise<number> {
    const { url, prefix } = redisPlace(this.redisUrl);
    const redis = new Redis(url);
    const count = await redis.eval(emptyScript, 0, `${prefix}:*`);
    await redis.quit();
    return Number(count);
  }

  async #say(kind: string, aggregateId: string, aggregateVersion: number, body: object): Promise<void> {
    const message = {
      id: randomUUID(),
      kind,
      aggregateId,
      aggregateVersion,
      occurredAt: new Date().toISOString(),
      body,
    };
    this.#said.set(message.id, message);
    await this.#queues.add('notifications', [message]).catch(() => undefined);
  }

  async #sweep(): Promise<void> {
    if ((await this.unheard()) === 0) return;
    await this.#queues.add('notifications', [...this.#said.values()]);
  }
}

const starts = new Map<string, string>();

function bodyOf(person: Person, status: 'booked' | 'cancelled') {
  const at = starts.get(person.appointmentId) ?? start();
  starts.set(person.appointmentId, at);
  return anAppointmentBody(person.appointmentId, {
    status,
    deed: status === 'booked' ? 'booked' : 'status',
    start: at,
    end: new Date(Date.parse(at) + 1_800_000).toISOString(),
    client: { id: person.clientId, name: 'Client', phone: person.phone },
  });
}
