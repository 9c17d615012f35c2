import { getAppointmentNotifications, getNotification } from '@anteroom/contracts-notifications';
import { AppointmentChanged, TimesOffered } from '@anteroom/contracts-scheduling';
import { identityHeader } from '@anteroom/contracts-shared';
import { IdentitySigner, createHttpService } from '@anteroom/platform-http';
import { type JobWorker, type QueuedMessage, Queues, queueName, redisPlace } from '@anteroom/platform-messaging';
import { createLogger } from '@anteroom/platform-observability';
import { type TestDatabase, testRedisUrl, waitUntil } from '@anteroom/platform-testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { notificationsConfig } from '../notifications.config';
import { NotificationsModule } from '../notifications.module';
import {
  aReceptionist,
  anAppointmentBody,
  berlin,
  lindgren,
  openDatabase,
} from '../testing/notifications-bench.fixture';
import { addFormParser } from './form-parser';

const IDENTITY_SECRET = 'a secret that is long enough for tests';
const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
const REDIS_URL = testRedisUrl();
const place = redisPlace(REDIS_URL);
const daysAhead = (days: number, hour: number) =>
  new Date(Math.floor(Date.now() / 86_400_000 + days) * 86_400_000 + hour * 3_600_000).toISOString();

interface Calendar {
  /** What it answers to a question or a wish; by default it does not. */
  answer: (
    message: QueuedMessage,
  ) => readonly Pick<QueuedMessage, 'kind' | 'aggregateId' | 'aggregateVersion' | 'body'>[];
  readonly heard: QueuedMessage[];
}

describe('the page on which a client chooses another time', () => {
  const link = place.receiving();
  const queues = new Queues(place);
  const calendar: Calendar = { answer: () => [], heard: [] };
  let worker: JobWorker;
  let database: TestDatabase;
  let service: NestFastifyApplication;
  let identity: string;

  beforeAll(async () => {
    database = await openDatabase();
    const logger = createLogger('notifications-test', 'silent');
    const usual = { PORT: '0', REDIS_URL, PUBLIC_URL: 'https://desk.example' };
    const config = notificationsConfig.parse({ ...usual, DATABASE_URL: database.appUrl, IDENTITY_SECRET });
    service = await createHttpService({ module: NotificationsModule.with(config, logger), logger, config });
    addFormParser(service.getHttpAdapter().getInstance());
    await service.init();
    await queues.whenReady();
    identity = await new IdentitySigner(IDENTITY_SECRET).sign(aReceptionist());
    const url = `/branches/${berlin}/notification-settings`;
    const payload = { undoSeconds: 0, phone: '+49 30 5550100' };
    await service.inject({ method: 'PATCH', url, payload, headers: { [identityHeader]: identity, 'if-match': '"0"' } });
    const options = { concurrency: 1, lockDuration: 30_000, stalledInterval: 30_000, maxStalledCount: 1 };
    worker = link.openWorker(queueName('scheduling'), async ({ data }) => hear(data), options);
    worker.on('error', () => undefined);
  });
  afterAll(async () => {
    await worker.close();
    await link.close();
    await queues.close();
    await service.close();
    await database.drop();
  });
  beforeEach(() => {
    calendar.heard.length = 0;
    calendar.answer = () => [];
  });

  /** The calendar as the queue knows it. */
  async function hear(message: QueuedMessage): Promise<void> {
    calendar.heard.push(message);
    await tell(calendar.answer(message));
  }
  const tell = (answers: ReturnType<Calendar['answer']>) =>
    queues.add(
      'notifications',
      answers.map((one) => ({ ...one, id: randomUUID(), occurredAt: new Date().toISOString() })),
    );
  const ask = (url: string) => service.inject({ url, headers: { ...headers, [identityHeader]: identity } });
  const tap = (url: string, fields: Record<string, string>) =>
    service.inject({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() });

  /** A booked appointment and the path of the link that its client was sent. */
  async function booked() {
    const id = randomUUID();
    const client = { id: null, name: 'Elena Marchetti', phone: `+49151${Math.floor(1e7 + Math.random() * 8e7)}` };
    const body = anAppointmentBody(id, { start: daysAhead(3, 9), end: daysAhead(3, 10), client });
    await tell([{ kind: AppointmentChanged.name, aggregateId: id, aggregateVersion: 1, body }]);
    const sent = await waitUntil(async () => {
      const view = await ask(`/appointments/${id}/notifications`);
      if (view.statusCode !== 200) return undefined;
      const { notifications } = getAppointmentNotifications.response.parse(view.json());
      return notifications.find(({ state }) => state === 'sent');
    });
    const { text } = getNotification.response.parse((await ask(`/notifications/${sent.id}`)).json());
    return { id, body, path: `/visit/${/visit\/([\w-]+)/.exec(text)?.[1] ?? ''}`, text };
  }
  type Booked = Awaited<ReturnType<typeof booked>>;

  const offered = (to: QueuedMessage, facts: object = {}) => {
    const { branchId, appointmentId, offerId, wish } = to.body as Record<string, string> & {
      wish?: { offerId: string };
    };
    const teamMember = { id: lindgren, name: 'Dr Lindgren' };
    const times = [daysAhead(5, 9), daysAhead(5, 14), daysAhead(6, 8)].map((start) => ({ start, teamMember }));
    const names = { branchId, appointmentId, offerId: offerId ?? wish?.offerId };
    const body = { outcome: 'offered', ...names, reason: 'asked', version: 1, of: 'same', times, ...facts };
    return [
      { kind: TimesOffered.name, aggregateId: randomUUID(), aggregateVersion: 1, body: TimesOffered.body.parse(body) },
    ];
  };
  const moved = ({ id, body }: Booked, start: string, version = 2) => [
    {
      kind: AppointmentChanged.name,
      aggregateId: id,
      aggregateVersion: version,
      body: { ...body, deed: 'moved', start },
    },
  ];
  const offerIn = (page: string) => /times\/([\w-]{36})"/.exec(page)?.[1] ?? '';

  it('NOT-3: a tap shows free times at once: whole dates, the zone by name, nothing personal, no script', async () => {
    calendar.answer = (message) => offered(message);
    const one = await booked();
    expect(one.text).toContain('Confirm, cancel or move');
    const question = await ask(one.path);
    expect(question.body).toContain('Another time');
    expect(calendar.heard).toEqual([]);
    const page = await tap(`${one.path}/times`, { span: 'first' });
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body.match(/name="time"/g)).toHaveLength(3);
    expect(page.body).toContain('Central European Time');
    expect(page.body).toMatch(/aria-label="\w+,? \d+ \w+, \d+:00"/);
    expect(page.body).not.toMatch(/<script|http-equiv="refresh"|Marchetti/);
    expect(JSON.stringify(calendar.heard)).not.toMatch(/Marchetti|\+49/);
  });

  it('NOT-3: while the calendar is silent the page says so, and looks again by itself', async () => {
    const one = await booked();
    const page = await tap(`${one.path}/times`, { span: 'first' });
    expect(page.body).toContain('Looking for free times…');
    expect(page.body).toMatch(/http-equiv="refresh" content="1;url=\.\.\/[\w-]+\/times"/);
    expect(page.body).not.toContain('longer than usual');
    await tell(calendar.heard.flatMap((message) => offered(message)));
    await waitUntil(async () => (await ask(`${one.path}/times`)).body.includes('name="time"'));
  });

  it('NOT-3: a time is asked about by its whole date, moved to with a tap, and the link is used by it', async () => {
    calendar.answer = (message) => offered(message);
    const one = await booked();
    const list = await tap(`${one.path}/times`, { span: 'first' });
    const path = `${one.path}/times/${offerIn(list.body)}`;
    const question = await ask(`${path}?time=1`);
    expect(question.body).toContain('Move your appointment?');
    expect(question.body).toMatch(/<dt>From<\/dt><dd>[^<]+Dr Lindgren<\/dd><dt>To<\/dt><dd>[^<]+Dr Lindgren<\/dd>/);
    expect(calendar.heard.map(({ kind }) => kind)).toEqual(['TimesWanted']);
    calendar.answer = () => moved(one, daysAhead(5, 14));
    const taps = await Promise.all([tap(path, { time: '1' }), tap(path, { time: '1' })]);
    for (const { statusCode, body } of taps) {
      expect([statusCode, body]).toEqual([200, expect.stringContaining('Your appointment has moved')]);
    }
    expect(calendar.heard.map(({ kind }) => kind)).toEqual(['TimesWanted', 'ClientAnswered']);
    expect((await ask(`${one.path}/times`)).body).toContain('Your appointment has moved');
    const used = await ask(one.path);
    expect([used.statusCode, used.body]).toEqual([410, expect.stringContaining('Each link can be used once.')]);
  });

  it('NOT-3: a time that has just gone is said in a patient’s words, with the others beside it', async () => {
    calendar.answer = (message) => offered(message);
    const one = await booked();
    const list = await tap(`${one.path}/times`, { span: 'first' });
    calendar.answer = (message) => offered(message, { reason: 'taken' });
    const page = await tap(`${one.path}/times/${offerIn(list.body)}`, { time: '0' });
    expect(page.body).toContain('Sorry, this time has just gone. Your appointment stays where it was.');
    expect(page.body.match(/name="time"/g)).toHaveLength(3);
  });

  it('NOT-3: what is not moved by a link is said with the reason and the phone', async () => {
    calendar.answer = (message) => {
      const [answer] = offered(message);
      const { branchId, appointmentId, offerId } = answer?.body ?? {};
      const names = { branchId, appointmentId, offerId };
      return [{ ...answer!, body: TimesOffered.body.parse({ ...names, outcome: 'unmovable', reason: 'paid' }) }];
    };
    const page = await tap(`${(await booked()).path}/times`, { span: 'first' });
    expect(page.body).toContain('Something was paid for this appointment already');
    expect(page.body).toContain('href="tel:+49305550100"');
  });

  it('NOT-3: of a list that is not there any more nothing is moved; what cannot be meant is refused', async () => {
    calendar.answer = (message) => offered(message);
    const one = await booked();
    const list = await tap(`${one.path}/times`, { span: 'first' });
    for (const [offerId, time] of [
      [randomUUID(), '0'],
      [offerIn(list.body), '9'],
    ]) {
      const page = await tap(`${one.path}/times/${offerId}`, { time: time ?? '' });
      expect([page.statusCode, page.body]).toEqual([200, expect.stringContaining('Which time suits you?')]);
    }
    expect(calendar.heard.map(({ kind }) => kind)).toEqual(['TimesWanted']);
    expect((await tap(`${one.path}/times/${offerIn(list.body)}`, { time: 'soon' })).statusCode).toBe(422);
    expect((await tap(`${one.path}/times`, { span: 'never' })).statusCode).toBe(422);
  });

  it('NOT-3: a forged link and one that is over are told apart, on every page', async () => {
    const one = await booked();
    await tap(one.path, { answer: 'confirm' });
    const forged = `/visit/${'x'.repeat(38)}`;
    for (const [path, sentence] of [
      [forged, 'This link is not valid.'],
      [one.path, 'You have answered already.'],
    ] as const) {
      const pages = [
        await ask(`${path}/times`),
        await tap(`${path}/times`, { span: 'first' }),
        await ask(`${path}/times/${randomUUID()}?time=0`),
        await tap(`${path}/times/${randomUUID()}`, { time: '0' }),
      ];
      for (const page of pages) expect([page.statusCode, page.body]).toEqual([410, expect.stringContaining(sentence)]);
    }
  });
});
