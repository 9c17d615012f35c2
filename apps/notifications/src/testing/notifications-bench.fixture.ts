import { messageRoutes } from '@anteroom/contracts-message-routes';
import type { AppointmentNotifications } from '@anteroom/contracts-notifications';
import { type Right, type StaffIdentity, rights } from '@anteroom/contracts-shared';
import { Inbox, Outbox } from '@anteroom/platform-messaging';
import {
  Clock,
  Idempotency,
  Ids,
  UnitOfWork,
  UuidV7Ids,
  asOwner,
  createOrm,
  migrate,
} from '@anteroom/platform-persistence';
import { FixedClock, type TestDatabase, createTestDatabase } from '@anteroom/platform-testing';
import { Test, type TestingModule } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { ApplyAppointmentChange, type AppointmentFact } from '../application/following/apply-appointment-change';
import { ApplyClientChange } from '../application/following/apply-client-change';
import { ReadAppointmentNotifications } from '../application/reads/read-appointment-notifications';
import {
  Channel,
  Channels,
  type Finding,
  type LostMessage,
  type OutgoingMessage,
} from '../application/sending/channel';
import { SendingTimes } from '../application/sending/claim-due';
import { SendDue } from '../application/sending/send-due';
import { VisitTokens } from '../application/sending/visit-token';
import { WakeUps } from '../application/sending/wake-ups';
import type { Outcome } from '../domain/outcome.rules';
import { migrations } from '../migrations';
import { useCases } from '../notifications.module';

export const berlin = '0190a000-0000-7000-8000-000000000001';
export const newYork = '0190a000-0000-7000-8000-000000000002';
export const lindgren = '0190a000-0000-7000-8000-0000000000a1';
export const haddad = '0190a000-0000-7000-8000-0000000000a2';
export const openedAt = '2026-11-24T09:00:00Z';

export const branchRows = [
  { id: berlin, name: 'Northgate', time_zone: 'Europe/Berlin', currency: 'EUR', language: 'en-GB' },
  { id: newYork, name: 'Harbour Street', time_zone: 'America/New_York', currency: 'USD', language: 'en-US' },
];

export function aReceptionist(facts: Partial<StaffIdentity> = {}): StaffIdentity {
  return { id: randomUUID(), name: 'Anna', colour: 0, rights: [...rights] as Right[], branchIds: [berlin], ...facts };
}

/** A provider that does as it is told and remembers everything it took. */
export class FakeChannel extends Channel {
  readonly batchSize = 200;
  readonly taken: OutgoingMessage[] = [];
  answer: (message: OutgoingMessage) => Outcome = () => ({ kind: 'sent', providerId: randomUUID() });
  lookUp: (message: LostMessage) => Finding = () => ({ kind: 'silent' });

  readonly isAskable: boolean;

  constructor(readonly provider: 'smtp' | 'twilio') {
    super();
    this.isAskable = provider === 'twilio';
  }

  send(message: OutgoingMessage): Promise<Outcome> {
    const outcome = this.answer(message);
    if (outcome.kind === 'sent' || outcome.kind === 'unknown') this.taken.push(message);
    return Promise.resolve(outcome);
  }

  find(message: LostMessage): Promise<Finding> {
    return Promise.resolve(this.lookUp(message));
  }

  async close(): Promise<void> {}
}

type Body = AppointmentFact['body'];
type Class<T> = abstract new (...args: never[]) => T;

/** The use cases over a database of their own, with a clock that stands still and providers that do as they are told. */
export class NotificationsBench {
  readonly clock = new FixedClock(openedAt);
  readonly sms = new FakeChannel('twilio');
  readonly email = new FakeChannel('smtp');
  readonly #versions = new Map<string, { version: number; body: Body }>();

  private constructor(
    readonly database: TestDatabase,
    readonly unitOfWork: UnitOfWork,
    private readonly closeOrm: () => Promise<void>,
    private module: TestingModule | undefined,
  ) {}

  static async open(): Promise<NotificationsBench> {
    const database = await openDatabase();
    const orm = await createOrm({ url: database.appUrl, entities: [], poolSize: 12 });
    const bench = new NotificationsBench(database, new UnitOfWork(orm), () => orm.close(), undefined);
    bench.module = await Test.createTestingModule({ providers: bench.#providers() }).compile();
    return bench;
  }

  get<T>(type: Class<T>): T {
    if (!this.module) throw new Error('The bench is not open.');
    return this.module.get<T>(type);
  }

  query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.unitOfWork.run({ branchIds: [berlin, newYork] }, () => this.unitOfWork.query<Row>(sql, values));
  }

  asOwner(sql: string, values: unknown[] = []): Promise<void> {
    return asSuper(this.database.ownerUrl, sql, values);
  }

  /** The next version of an appointment, as the scheduling service would tell it; the first one books it. */
  async tell(appointmentId: string, facts: Partial<Body> = {}): Promise<void> {
    const known = this.#versions.get(appointmentId);
    const version = (known?.version ?? 0) + 1;
    const body = { ...(known?.body ?? anAppointmentBody(appointmentId)), ...facts };
    this.#versions.set(appointmentId, { version, body });
    await this.tellMessage({
      id: randomUUID(),
      kind: 'AppointmentChanged',
      aggregateId: appointmentId,
      aggregateVersion: version,
      occurredAt: this.clock.now().toString(),
      body,
    });
  }

  tellMessage(message: AppointmentFact): Promise<void> {
    const scope = { branchIds: [message.body.branchId] };
    return this.unitOfWork.run(scope, () => this.get(ApplyAppointmentChange).execute(message));
  }

  async tellClient(facts: Partial<Parameters<ApplyClientChange['execute']>[0]> & { id: string }): Promise<void> {
    const client = {
      branchId: berlin,
      version: 1,
      name: 'Elena Marchetti',
      phone: '+4915100000001',
      email: 'elena@demo.example',
      language: null,
      preferredChannel: 'any' as const,
      ...facts,
    };
    await this.unitOfWork.run({ branchIds: [client.branchId] }, () => this.get(ApplyClientChange).execute(client));
  }

  /** Time goes on, and what is due leaves. */
  async after(by: Parameters<FixedClock['advance']>[0]): Promise<void> {
    this.clock.advance(by);
    await this.get(SendDue).execute();
  }

  view(appointmentId: string): Promise<AppointmentNotifications> {
    return this.get(ReadAppointmentNotifications).execute(appointmentId, [berlin, newYork]);
  }

  /** What an appointment's section shows: `booked sms planned` … */
  async shown(appointmentId: string): Promise<string[]> {
    const { notifications } = await this.view(appointmentId);
    return notifications.map(
      ({ kind, leadMinutes, channel, state }) => `${kind}${leadMinutes ? ` ${leadMinutes}` : ''} ${channel} ${state}`,
    );
  }

  async close(): Promise<void> {
    await this.closeOrm();
    await this.database.drop();
  }

  #providers() {
    const ids = new UuidV7Ids();
    const outbox = new Outbox(this.unitOfWork, ids, this.clock, messageRoutes.notifications, {
      publish: () => undefined,
    });
    return [
      { provide: UnitOfWork, useValue: this.unitOfWork },
      { provide: Clock, useValue: this.clock },
      { provide: Ids, useValue: ids },
      { provide: Outbox, useValue: outbox },
      { provide: Inbox, useValue: new Inbox(this.unitOfWork, 'notifications') },
      { provide: Idempotency, useValue: new Idempotency(this.unitOfWork) },
      { provide: Channels, useValue: new Channels(this.sms, this.email) },
      { provide: WakeUps, useValue: { at: () => undefined } },
      { provide: SendingTimes, useValue: new SendingTimes(60) },
      { provide: VisitTokens, useValue: new VisitTokens('a secret for the links of a test', 'https://desk.example') },
      ...useCases,
    ];
  }
}

/** A database with the two branches. */
export async function openDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase({
    service: 'notifications',
    migrate: (url) => asOwner({ url, migrations }, migrate),
  });
  const sql = `insert into branch (id, name, time_zone, currency, language)
    select id, name, time_zone, currency, language from jsonb_populate_recordset(null::branch, $1::jsonb)`;
  await asSuper(database.ownerUrl, sql, [JSON.stringify(branchRows)]);
  return database;
}

async function asSuper(url: string, sql: string, values: unknown[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}

export function anAppointmentBody(appointmentId: string, facts: Partial<Body> = {}): Body {
  return {
    appointmentId,
    branchId: berlin,
    visitId: randomUUID(),
    deed: 'booked',
    status: 'booked',
    start: '2026-11-26T09:30:00Z',
    end: '2026-11-26T10:00:00Z',
    before: null,
    teamMember: { id: lindgren, name: 'Dr Lindgren' },
    client: { id: null, name: 'Elena Marchetti', phone: '+4915100000001' },
    services: [],
    resources: [],
    by: { id: randomUUID(), name: 'Anna', colour: 0 },
    ...facts,
  };
}
