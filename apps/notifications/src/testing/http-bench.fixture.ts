import { getAppointmentNotifications, getNotification } from '@anteroom/contracts-notifications';
import { AppointmentChanged } from '@anteroom/contracts-scheduling';
import { Problem, type StaffIdentity, identityHeader } from '@anteroom/contracts-shared';
import { IdentitySigner, createHttpService } from '@anteroom/platform-http';
import { Queues, redisPlace } from '@anteroom/platform-messaging';
import { createLogger } from '@anteroom/platform-observability';
import { type TestDatabase, testRedisUrl, waitUntil } from '@anteroom/platform-testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { addFormParser } from '../http/form-parser';
import { notificationsConfig } from '../notifications.config';
import { NotificationsModule } from '../notifications.module';
import { aReceptionist, anAppointmentBody, openDatabase } from './notifications-bench.fixture';

export const identitySecret = 'a secret that is long enough for tests';
export const twilioAuthToken = 'the account’s token';

export interface Asked {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: object | string;
  by?: StaffIdentity;
  headers?: Record<string, string>;
}

interface Sent {
  readonly appointmentId: string;
  readonly id: string;
  readonly text: string;
}

export const problemOf = (response: { json: () => unknown }): Problem => Problem.parse(response.json());

/** The service over HTTP, with a database and a queue of its own and the local outbox for a provider. */
export class HttpBench {
  readonly anna = aReceptionist();
  readonly #signer = new IdentitySigner(identitySecret);

  private constructor(
    private readonly database: TestDatabase,
    private readonly queues: Queues,
    readonly service: NestFastifyApplication,
    /** What the service logged. */
    readonly log: readonly string[],
  ) {}

  static async open(): Promise<HttpBench> {
    const database = await openDatabase();
    const redisUrl = testRedisUrl();
    const log: string[] = [];
    const logger = createLogger('notifications-test', 'debug', { write: (line) => void log.push(line) });
    const config = notificationsConfig.parse({
      PORT: '0',
      DATABASE_URL: database.appUrl,
      REDIS_URL: redisUrl,
      IDENTITY_SECRET: identitySecret,
      PUBLIC_URL: 'https://desk.example/',
    });
    const withToken = { ...config, TWILIO_AUTH_TOKEN: twilioAuthToken };
    const service = await createHttpService({ module: NotificationsModule.with(withToken, logger), logger, config });
    addFormParser(service.getHttpAdapter().getInstance());
    await service.init();
    const queues = new Queues(redisPlace(redisUrl));
    await queues.whenReady();
    return new HttpBench(database, queues, service, log);
  }

  async close(): Promise<void> {
    await this.queues.close();
    await this.service.close();
    await this.database.drop();
  }

  async ask(url: string, { method = 'GET', body, by = this.anna, headers = {} }: Asked = {}) {
    const identity = await this.#signer.sign(by);
    return this.service.inject({ method, url, payload: body, headers: { [identityHeader]: identity, ...headers } });
  }

  /** An appointment as its message comes through the queue; in three days, where nothing else is said. */
  async booked(start = new Date(Date.now() + 3 * 86_400_000).toISOString()): Promise<string> {
    const appointmentId = randomUUID();
    const end = new Date(Date.parse(start) + 1_800_000).toISOString();
    const client = { id: null, name: 'Elena Marchetti', phone: `+49151${Math.floor(1e7 + Math.random() * 8e7)}` };
    await this.queues.add('notifications', [
      {
        id: randomUUID(),
        kind: AppointmentChanged.name,
        aggregateId: appointmentId,
        aggregateVersion: 1,
        occurredAt: new Date().toISOString(),
        body: anAppointmentBody(appointmentId, { start, end, client }),
      },
    ]);
    return appointmentId;
  }

  async view(appointmentId: string) {
    const response = await this.ask(`/appointments/${appointmentId}/notifications`);
    return getAppointmentNotifications.response.parse(response.json());
  }

  /** Sends a new booking's message; in a branch that lets nobody undo. */
  async sent(): Promise<Sent> {
    const appointmentId = await this.booked();
    const one = await waitUntil(async () =>
      (await this.view(appointmentId)).notifications.find(({ state }) => state === 'sent'),
    );
    const written = getNotification.response.parse((await this.ask(`/notifications/${one.id}`)).json());
    return { appointmentId, id: one.id, text: written.text };
  }

  /** Messages of the branch go out at once, with its phone in them. */
  sendAtOnce(branchId: string) {
    return this.ask(`/branches/${branchId}/notification-settings`, {
      method: 'PATCH',
      body: { undoSeconds: 0, phone: '+49 30 5550100' },
      headers: { 'if-match': '"0"' },
    });
  }
}
