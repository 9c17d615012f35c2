import {
  editAppointmentNotifications,
  editTemplate,
  getAppointmentNotifications,
  getNotification,
  getNotificationSettings,
  listNotifications,
  listTemplates,
  notificationsRoutes,
  previewTemplate,
  resendNotification,
} from '@anteroom/contracts-notifications';
import { AppointmentChanged } from '@anteroom/contracts-scheduling';
import { Problem, type StaffIdentity, identityHeader } from '@anteroom/contracts-shared';
import { IdentitySigner, createHttpService } from '@anteroom/platform-http';
import { Queues, redisPlace } from '@anteroom/platform-messaging';
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
  newYork,
  openDatabase,
} from '../testing/notifications-bench.fixture';
import { addFormParser } from './form-parser';
import { twilioSignature } from './twilio-signature';

const IDENTITY_SECRET = 'a secret that is long enough for tests';
const TWILIO_AUTH_TOKEN = 'the account’s token';
const nobody = '018f0000-0000-7000-8000-00000000dead';
const form = { 'content-type': 'application/x-www-form-urlencoded' };

interface Asked {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: object | string;
  by?: StaffIdentity;
  headers?: Record<string, string>;
}

describe('the notifications service over HTTP', () => {
  const redisUrl = testRedisUrl();
  const signer = new IdentitySigner(IDENTITY_SECRET);
  const anna = aReceptionist();
  const log: string[] = [];
  let database: TestDatabase;
  let service: NestFastifyApplication;
  let queues: Queues;

  beforeAll(async () => {
    database = await openDatabase();
    const logger = createLogger('notifications-test', 'debug', { write: (line) => void log.push(line) });
    const config = notificationsConfig.parse({
      PORT: '0',
      DATABASE_URL: database.appUrl,
      REDIS_URL: redisUrl,
      IDENTITY_SECRET,
      PUBLIC_URL: 'https://desk.example/',
    });
    const withToken = { ...config, TWILIO_AUTH_TOKEN };
    service = await createHttpService({ module: NotificationsModule.with(withToken, logger), logger, config });
    addFormParser(service.getHttpAdapter().getInstance());
    await service.init();
    queues = new Queues(redisPlace(redisUrl));
    await queues.whenReady();
  });
  afterAll(async () => {
    await queues.close();
    await service.close();
    await database.drop();
  });

  async function ask(url: string, { method = 'GET', body, by = anna, headers = {} }: Asked = {}) {
    const identity = await signer.sign(by);
    return service.inject({ method, url, payload: body, headers: { [identityHeader]: identity, ...headers } });
  }
  const problem = (response: { json: () => unknown }) => Problem.parse(response.json());

  /** An appointment as its message comes through the queue, with a branch that lets nobody undo. */
  async function booked(start = new Date(Date.now() + 3 * 86_400_000).toISOString()): Promise<string> {
    const appointmentId = randomUUID();
    const end = new Date(Date.parse(start) + 1_800_000).toISOString();
    const client = { id: null, name: 'Elena Marchetti', phone: `+49151${Math.floor(1e7 + Math.random() * 8e7)}` };
    await queues.add('notifications', [
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

  async function sent(): Promise<{ appointmentId: string; id: string; text: string }> {
    const appointmentId = await booked();
    const one = await waitUntil(async () => {
      const view = await ask(`/appointments/${appointmentId}/notifications`);
      return getAppointmentNotifications.response
        .parse(view.json())
        .notifications.find(({ state }) => state === 'sent');
    });
    const written = getNotification.response.parse((await ask(`/notifications/${one.id}`)).json());
    return { appointmentId, id: one.id, text: written.text };
  }

  beforeAll(async () => {
    const url = `/branches/${berlin}/notification-settings`;
    const settings = getNotificationSettings.response.parse((await ask(url)).json());
    expect(settings).toMatchObject({
      leadMinutes: [1_440, 120],
      undoSeconds: 180,
      carriers: { sms: 'local', email: 'local' },
    });
    const edited = await ask(url, {
      method: 'PATCH',
      body: { undoSeconds: 0, phone: '+49 30 5550100' },
      headers: { 'if-match': '"0"' },
    });
    expect(edited.json()).toMatchObject({ version: 1, undoSeconds: 0 });
  });

  it('NOT-6: without a provider a message stays in the local outbox, where a person opens and reads it', async () => {
    const { id, appointmentId, text } = await sent();
    expect(text).toContain('Northgate: booked for');
    const listed = await ask(`/branches/${berlin}/notifications?provider=local&limit=1`);
    const { entries, nextCursor } = listNotifications.response.parse(listed.json());
    expect(entries).toMatchObject([
      { id, appointmentId, kind: 'booked', state: 'sent', recipientName: 'Elena Marchetti' },
    ]);
    const next = await ask(`/branches/${berlin}/notifications?limit=1&cursor=${nextCursor ?? ''}`);
    expect(listNotifications.response.parse(next.json()).entries.map((one) => one.id)).not.toContain(id);
    expect((await ask(`/branches/${berlin}/notifications?cursor=nonsense`)).statusCode).toBe(422);
  });

  it('NOT-4: messages of one appointment are switched off, with the version that was seen', async () => {
    const { appointmentId } = await sent();
    const url = `/appointments/${appointmentId}/notifications`;
    const { version } = getAppointmentNotifications.response.parse((await ask(url)).json());
    const edit = (headers: Record<string, string>) =>
      ask(url, { method: 'PATCH', body: { off: ['reminder'] }, headers });
    const edited = editAppointmentNotifications.response.parse((await edit({ 'if-match': `"${version}"` })).json());
    expect(edited.notifications.map(({ state }) => state)).toEqual(['sent']);
    expect((await edit({ 'if-match': `"${version}"` })).json()).toMatchObject({ code: 'stale', current: edited });
    expect((await edit({})).statusCode).toBe(428);
  });

  it('NOT-5: a person has a message sent again, once for each key', async () => {
    const { id, appointmentId } = await sent();
    const resend = () =>
      ask(`/notifications/${id}/resend`, { method: 'POST', body: {}, headers: { 'idempotency-key': `again-${id}` } });
    const [first, second] = [await resend(), await resend()];
    expect(first.statusCode).toBe(201);
    expect(resendNotification.response.parse(first.json())).toEqual(second.json());
    await waitUntil(async () => {
      const view = getAppointmentNotifications.response.parse(
        (await ask(`/appointments/${appointmentId}/notifications`)).json(),
      );
      return view.notifications.filter(({ state }) => state === 'sent').length === 2;
    });
  });

  it('NOT-3: a template is previewed on a real appointment, counted as SMS, saved, and refused with an unknown name', async () => {
    const { appointmentId } = await sent();
    const url = `/branches/${berlin}/message-templates`;
    const { templates, variables } = listTemplates.response.parse((await ask(url)).json());
    expect(variables.booked?.map(({ name }) => name)).toContain('clientName');
    expect(templates.filter(({ kind }) => kind === 'booked')).toHaveLength(6);
    const one = `${url}/booked/sms/en`;
    const body = { subject: null, text: 'See you {{ date }} “{{ clientName }}” {{ link }}', appointmentId };
    const preview = previewTemplate.response.parse((await ask(`${one}/preview`, { method: 'POST', body })).json());
    expect(preview).toMatchObject({ appointmentId, html: null, sms: { encoding: 'UCS-2', costly: ['“', '”'] } });
    expect(preview.text).toContain('“Elena Marchetti”');
    const edit = (text: string, version: number) =>
      ask(one, { method: 'PATCH', body: { subject: null, text }, headers: { 'if-match': `"${version}"` } });
    const refused = await edit('Hello {{ clientNmae }}', 0);
    expect([refused.statusCode, problem(refused)]).toMatchObject([
      422,
      { code: 'template-variable-unknown', variable: 'clientNmae' },
    ]);
    expect(problem(await edit('Hello {% if %}', 0)).code).toBe('invalid');
    expect(problem(await edit('Hello {% include "x" %}', 0)).code).toBe('invalid');
    expect(editTemplate.response.parse((await edit('Hi {{ clientName }}, {{ time }}', 0)).json()).version).toBe(1);
    expect(problem(await edit('Hi', 0)).code).toBe('stale');
    expect((await sent()).text).toMatch(/^Hi Elena Marchetti, \d/);
    expect(
      (await edit(templates.find(({ kind, channel }) => kind === 'booked' && channel === 'sms')?.text ?? '', 1))
        .statusCode,
    ).toBe(200);
  });

  describe('NOT-5 the link in a message', () => {
    const pathOf = (text: string) => `/visit/${/visit\/([\w-]+)/.exec(text)?.[1] ?? ''}`;
    const answer = (path: string, value: string) =>
      service.inject({
        method: 'POST',
        url: path,
        payload: `answer=${value}`,
        headers: { ...form, accept: 'text/html' },
      });

    it('NOT-5: shows what it is about, confirms with a tap, once, and says so to the calendar', async () => {
      const { text, appointmentId } = await sent();
      const path = pathOf(text);
      for (let look = 0; look < 2; look += 1) {
        const page = await service.inject({ url: path });
        expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
        expect(page.body).toContain('Will you come?');
        expect(page.body).not.toContain('Marchetti');
      }
      expect((await answer(path, 'confirm')).body).toContain('We expect you.');
      const again = await answer(path, 'cancel');
      expect([again.statusCode, again.body]).toEqual([410, expect.stringContaining('You have answered already')]);
      expect(problem(await service.inject({ url: path })).code).toBe('link-expired');
      const view = getAppointmentNotifications.response.parse(
        (await ask(`/appointments/${appointmentId}/notifications`)).json(),
      );
      expect(view.answer?.answer).toBe('confirm');
      expect(log.join('')).not.toContain(path.split('/')[2]);
    });

    it('NOT-5: two taps at once are one answer', async () => {
      const path = pathOf((await sent()).text);
      const answers = await Promise.all([answer(path, 'confirm'), answer(path, 'confirm'), answer(path, 'cancel')]);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410, 410]);
    });

    it('NOT-5: a token that somebody made up, or changed, is not valid', async () => {
      const path = pathOf((await sent()).text);
      const changed = path
        .replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
        .replace(/\/visit\/(.)/, (_, first) => `/visit/${first === 'A' ? 'B' : 'A'}`);
      for (const url of [changed, `/visit/${'x'.repeat(38)}`]) {
        expect(problem(await service.inject({ url })).code).toBe('link-expired');
      }
      expect((await answer(path, 'maybe')).statusCode).toBe(422);
    });
  });

  it('NOT-5: a report of the provider is believed with Twilio’s signature only', async () => {
    const { id, appointmentId } = await sent();
    const url = `/callbacks/twilio/${berlin}/${id}`;
    const fields = { MessageSid: 'SM1', MessageStatus: 'delivered', To: '+4915100000001', SmsStatus: 'delivered' };
    const report = (signature: string) =>
      service.inject({
        method: 'POST',
        url,
        payload: new URLSearchParams(fields).toString(),
        headers: { ...form, 'x-twilio-signature': signature },
      });
    const signed = twilioSignature(TWILIO_AUTH_TOKEN, `https://desk.example/api${url}`, fields);
    expect(problem(await report(twilioSignature('another token', `https://desk.example/api${url}`, fields))).code).toBe(
      'callback-forged',
    );
    expect(
      problem(await report(twilioSignature(TWILIO_AUTH_TOKEN, `https://desk.example/api${url}x`, fields))).code,
    ).toBe('callback-forged');
    expect((await report(signed)).statusCode).toBe(204);
    expect((await report(signed)).statusCode).toBe(204);
    const view = getAppointmentNotifications.response.parse(
      (await ask(`/appointments/${appointmentId}/notifications`)).json(),
    );
    expect(view.notifications[0]).toMatchObject({ id, state: 'delivered' });
  });

  it('SYS-1: another branch does not exist, on any route', async () => {
    const { id, appointmentId } = await sent();
    const stranger = aReceptionist({ branchIds: [newYork] });
    const attempts: [string, Asked][] = [
      [`/appointments/${appointmentId}/notifications`, {}],
      [`/appointments/${appointmentId}/notifications`, { method: 'PATCH', body: {}, headers: { 'if-match': '"1"' } }],
      [`/notifications/${id}`, {}],
      [`/notifications/${id}/resend`, { method: 'POST', body: {}, headers: { 'idempotency-key': 'stranger' } }],
      [`/branches/${berlin}/notifications`, {}],
      [`/branches/${berlin}/message-templates`, {}],
    ];
    for (const [url, asked] of attempts) {
      const answer = await ask(url, { ...asked, by: stranger });
      expect([url, answer.statusCode]).toEqual([url, 404]);
    }
  });

  it('SYS-1: nobody gets in without an identity, and no route without its right', async () => {
    const powerless = aReceptionist({ rights: [] });
    for (const route of notificationsRoutes.filter(({ right }) => right !== 'public')) {
      const url = route.path.replace(':branchId', berlin).replace(/:\w+/g, nobody);
      const anonymous = await service.inject({ method: route.method, url });
      expect([route.name, anonymous.statusCode]).toEqual([route.name, 401]);
      const refused = await ask(url, { method: route.method, by: powerless });
      expect([route.name, refused.statusCode, refused.json().right]).toEqual([route.name, 403, route.right]);
    }
  });

  it('SYS-4: a provider is set up whole or not at all', () => {
    const usual = { PORT: '0', DATABASE_URL: 'postgres://x', REDIS_URL: 'redis://x', IDENTITY_SECRET };
    expect(notificationsConfig.safeParse(usual).success).toBe(true);
    expect(notificationsConfig.safeParse({ ...usual, SMTP_URL: 'smtp://mail.example' }).error?.issues[0]?.path).toEqual(
      ['SMTP_URL'],
    );
    expect(notificationsConfig.safeParse({ ...usual, TWILIO_FROM: 'Clinic' }).success).toBe(false);
  });
});
