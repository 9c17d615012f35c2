import {
  editAppointmentNotifications,
  editTemplate,
  getNotificationSettings,
  listNotifications,
  listTemplates,
  notificationsRoutes,
  previewTemplate,
  resendNotification,
} from '@anteroom/contracts-notifications';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { waitUntil } from '@anteroom/platform-testing';
import { type Asked, HttpBench, problemOf } from '../testing/http-bench.fixture';
import { aReceptionist, berlin, newYork } from '../testing/notifications-bench.fixture';

const nobody = '018f0000-0000-7000-8000-00000000dead';

describe('the notifications service over HTTP', () => {
  let bench: HttpBench;
  beforeAll(async () => {
    bench = await HttpBench.open();
    const url = `/branches/${berlin}/notification-settings`;
    const settings = getNotificationSettings.response.parse((await bench.ask(url)).json());
    expect(settings).toMatchObject({
      leadMinutes: [1_440, 120],
      undoSeconds: 180,
      carriers: { sms: 'local', email: 'local' },
    });
    expect((await bench.sendAtOnce(berlin)).json()).toMatchObject({ version: 1, undoSeconds: 0 });
  });
  afterAll(() => bench.close());

  it('NOT-6: without a provider a message stays in the local outbox, where a person opens and reads it', async () => {
    const { id, appointmentId, text } = await bench.sent();
    expect(text).toContain('Northgate: booked for');
    const listed = await bench.ask(`/branches/${berlin}/notifications?provider=local&limit=1`);
    const { entries, nextCursor } = listNotifications.response.parse(listed.json());
    expect(entries).toMatchObject([
      { id, appointmentId, kind: 'booked', state: 'sent', recipientName: 'Elena Marchetti' },
    ]);
    const next = await bench.ask(`/branches/${berlin}/notifications?limit=1&cursor=${nextCursor ?? ''}`);
    expect(listNotifications.response.parse(next.json()).entries.map((one) => one.id)).not.toContain(id);
    expect((await bench.ask(`/branches/${berlin}/notifications?cursor=nonsense`)).statusCode).toBe(422);
  });

  it('NOT-4: the log stands in the order of the times it shows', async () => {
    const first = await bench.sent();
    const late = await bench.sent();
    const work = bench.service.get(UnitOfWork);
    await work.run({ branchIds: [berlin] }, () =>
      work.query(`update notification set due_at = due_at - interval '1 hour' where id = $1`, [late.id]),
    );
    const { entries } = listNotifications.response.parse(
      (await bench.ask(`/branches/${berlin}/notifications?state=sent&limit=100`)).json(),
    );
    const shown = entries.map(({ sentAt, dueAt }) => Date.parse(sentAt ?? dueAt));
    expect(shown).toEqual(shown.toSorted((a, b) => b - a));
    const ids = entries.map(({ id }) => id);
    expect(ids.indexOf(late.id)).toBeLessThan(ids.indexOf(first.id));
  });

  it('NOT-4: messages of one appointment are switched off, with the version that was seen', async () => {
    const { appointmentId } = await bench.sent();
    const url = `/appointments/${appointmentId}/notifications`;
    const { version } = await bench.view(appointmentId);
    const edit = (headers: Record<string, string>) =>
      bench.ask(url, { method: 'PATCH', body: { off: ['reminder'] }, headers });
    const edited = editAppointmentNotifications.response.parse((await edit({ 'if-match': `"${version}"` })).json());
    expect(edited.notifications.map(({ state }) => state)).toEqual(['sent']);
    expect((await edit({ 'if-match': `"${version}"` })).json()).toMatchObject({ code: 'stale', current: edited });
    expect((await edit({})).statusCode).toBe(428);
  });

  it('NOT-5: a person has a message sent again, once for each key', async () => {
    const { id, appointmentId } = await bench.sent();
    const resend = () =>
      bench.ask(`/notifications/${id}/resend`, {
        method: 'POST',
        body: {},
        headers: { 'idempotency-key': `again-${id}` },
      });
    const [first, second] = [await resend(), await resend()];
    expect(first.statusCode).toBe(201);
    expect(resendNotification.response.parse(first.json())).toEqual(second.json());
    await waitUntil(async () => {
      const view = await bench.view(appointmentId);
      return view.notifications.filter(({ state }) => state === 'sent').length === 2;
    });
  });

  it('NOT-3: a template is previewed on a real appointment, counted as SMS, saved, and refused with an unknown name', async () => {
    const { appointmentId } = await bench.sent();
    const url = `/branches/${berlin}/message-templates`;
    const { templates, variables } = listTemplates.response.parse((await bench.ask(url)).json());
    expect(variables.booked?.map(({ name }) => name)).toContain('clientName');
    expect(templates.filter(({ kind }) => kind === 'booked')).toHaveLength(6);
    const one = `${url}/booked/sms/en`;
    const body = { subject: null, text: 'See you {{ date }} “{{ clientName }}” {{ link }}', appointmentId };
    const preview = previewTemplate.response.parse(
      (await bench.ask(`${one}/preview`, { method: 'POST', body })).json(),
    );
    expect(preview).toMatchObject({ appointmentId, html: null, sms: { encoding: 'UCS-2', costly: ['“', '”'] } });
    expect(preview.text).toContain('“Elena Marchetti”');
    const edit = (text: string, version: number) =>
      bench.ask(one, { method: 'PATCH', body: { subject: null, text }, headers: { 'if-match': `"${version}"` } });
    const refused = await edit('Hello {{ clientNmae }}', 0);
    expect([refused.statusCode, problemOf(refused)]).toMatchObject([
      422,
      { code: 'template-variable-unknown', variable: 'clientNmae' },
    ]);
    expect(problemOf(await edit('Hello {% if %}', 0)).code).toBe('invalid');
    expect(problemOf(await edit('Hello {% include "x" %}', 0)).code).toBe('invalid');
    expect(editTemplate.response.parse((await edit('Hi {{ clientName }}, {{ time }}', 0)).json()).version).toBe(1);
    expect(problemOf(await edit('Hi', 0)).code).toBe('stale');
    expect((await bench.sent()).text).toMatch(/^Hi Elena Marchetti, \d/);
    expect(
      (await edit(templates.find(({ kind, channel }) => kind === 'booked' && channel === 'sms')?.text ?? '', 1))
        .statusCode,
    ).toBe(200);
  });

  it('SYS-1: another branch does not exist, on any route', async () => {
    const { id, appointmentId } = await bench.sent();
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
      const answer = await bench.ask(url, { ...asked, by: stranger });
      expect([url, answer.statusCode]).toEqual([url, 404]);
    }
  });

  it('SYS-1: nobody gets in without an identity, and no route without its right', async () => {
    const powerless = aReceptionist({ rights: [] });
    for (const route of notificationsRoutes.filter(({ right }) => right !== 'public')) {
      const url = route.path.replace(':branchId', berlin).replace(/:\w+/g, nobody);
      const anonymous = await bench.service.inject({ method: route.method, url });
      expect([route.name, anonymous.statusCode]).toEqual([route.name, 401]);
      const refused = await bench.ask(url, { method: route.method, by: powerless });
      expect([route.name, refused.statusCode, refused.json().right]).toEqual([route.name, 403, route.right]);
    }
  });
});
