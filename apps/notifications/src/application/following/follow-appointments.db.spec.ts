import { randomUUID } from 'node:crypto';
import {
  NotificationsBench,
  anAppointmentBody,
  berlin,
  haddad,
  lindgren,
} from '../../testing/notifications-bench.fixture';
import { EditSettings } from '../settings/edit-settings';
import { SetStaffContact } from '../settings/staff-contacts';
import { ReplanOutdated } from './replan-outdated';

let bench: NotificationsBench;
beforeAll(async () => {
  bench = await NotificationsBench.open();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.query(`update notification set state = 'dropped', reason = 'superseded' where state = 'planned'`);
  bench.clock.set('2026-11-24T09:00:00Z');
  bench.sms.taken.length = 0;
  bench.email.taken.length = 0;
});

/** A client with a phone of their own, so that tests do not meet. */
let phones = 0;
function somebody() {
  phones += 1;
  return { id: null, name: `Client ${phones}`, phone: `+49151${String(1_000_000 + phones)}` };
}
const later = { start: '2026-11-27T11:00:00Z', end: '2026-11-27T11:30:00Z', deed: 'moved' as const };

describe('NOT-4 following appointments', () => {
  it('NOT-4: books, waits three minutes, tells once, and reminds', async () => {
    const id = randomUUID();
    await bench.tell(id, { client: somebody() });
    expect(await bench.shown(id)).toEqual([
      'booked sms planned',
      'reminder 1440 sms planned',
      'reminder 120 sms planned',
    ]);
    await bench.after({ seconds: 179 });
    expect(bench.sms.taken).toEqual([]);
    await bench.after({ seconds: 2 });
    await bench.after({ seconds: 2 });
    expect(bench.sms.taken.map(({ text }) => text)).toEqual([
      expect.stringMatching(
        /^Northgate: booked for Thursday 26 November, 10:30, Dr Lindgren\. Confirm, cancel or move: https:\/\/desk\.example\/api\/visit\/[\w-]{38}$/,
      ),
    ]);
    expect((await bench.shown(id))[0]).toBe('booked sms sent');
    await bench.after({ hours: 24 * 2 });
    expect(bench.sms.taken).toHaveLength(3);
  });

  it('NOT-4: what is moved within three minutes is told once with the new time, and what is cancelled not at all', async () => {
    const [moved, cancelled] = [randomUUID(), randomUUID()];
    await bench.tell(moved, { client: somebody() });
    await bench.tell(cancelled, { client: somebody() });
    bench.clock.advance({ seconds: 60 });
    await bench.tell(moved, later);
    await bench.tell(cancelled, { status: 'cancelled', deed: 'status' });
    await bench.after({ seconds: 150 });
    expect(bench.sms.taken).toEqual([]);
    await bench.after({ seconds: 60 });
    expect(bench.sms.taken.map(({ text }) => text)).toEqual([
      expect.stringContaining('booked for Friday 27 November, 12:00'),
    ]);
    expect(await bench.shown(cancelled)).toEqual([]);
  });

  it('NOT-4: moving moves the reminders, cancelling cancels them, and un-cancelling plans them again', async () => {
    const id = randomUUID();
    await bench.tell(id, { client: somebody() });
    await bench.after({ minutes: 4 });
    await bench.tell(id, later);
    const dues = async () =>
      (await bench.view(id)).notifications
        .filter(({ state }) => state === 'planned')
        .map(({ kind, dueAt }) => [kind, new Date(dueAt).toISOString()]);
    expect(await dues()).toEqual([
      ['moved', '2026-11-24T09:07:00.000Z'],
      ['reminder', '2026-11-26T11:00:00.000Z'],
      ['reminder', '2026-11-27T09:00:00.000Z'],
    ]);
    await bench.after({ minutes: 4 });
    await bench.tell(id, { status: 'cancelled', deed: 'status' });
    expect((await dues()).map(([kind]) => kind)).toEqual(['cancelled']);
    await bench.tell(id, { status: 'booked', deed: 'status' });
    expect((await dues()).map(([kind]) => kind)).toEqual(['reminder', 'reminder']);
    await bench.after({ minutes: 4 });
    expect(bench.sms.taken.map(({ text }) => text.slice(0, 25))).toEqual([
      'Northgate: booked for Thu',
      'Northgate: your new time ',
    ]);
  });

  it('NOT-4: a version that changes nothing a client reads sends nothing and keeps the plan', async () => {
    const id = randomUUID();
    const client = somebody();
    await bench.tell(id, { client });
    const before = (await bench.view(id)).notifications.map((one) => one.id);
    bench.clock.advance({ seconds: 100 });
    await bench.tell(id, { deed: 'visit', visitId: randomUUID() });
    await bench.tell(id, { deed: 'client', client: { ...client, id: randomUUID() } });
    await bench.tell(id, { deed: 'edited', resources: ['Room 4'] });
    expect((await bench.view(id)).notifications.map((one) => one.id)).toEqual(before);
    await bench.after({ seconds: 81 });
    expect(bench.sms.taken).toHaveLength(1);
  });

  it('NOT-4: a version that comes late changes nothing, and one that comes twice neither', async () => {
    const id = randomUUID();
    const message = (version: number, start: string) => ({
      id: randomUUID(),
      kind: 'AppointmentChanged' as const,
      aggregateId: id,
      aggregateVersion: version,
      occurredAt: bench.clock.now().toString(),
      body: anAppointmentBody(id, { client: somebody(), start }),
    });
    await bench.tellMessage(message(2, '2026-11-26T12:00:00Z'));
    await bench.tellMessage(message(1, '2026-11-26T10:00:00Z'));
    await bench.tellMessage(message(2, '2026-11-26T12:00:00Z'));
    const [reminder] = (await bench.view(id)).notifications.filter(({ leadMinutes }) => leadMinutes === 120);
    expect(new Date(reminder?.dueAt ?? 0).toISOString()).toBe('2026-11-26T10:00:00.000Z');
  });

  it('NOT-4: several of a client on one day make one message, and one that is cancelled leaves the others', async () => {
    const client = { ...somebody(), id: randomUUID() };
    const [first, second] = [randomUUID(), randomUUID()];
    await Promise.all([
      bench.tell(second, {
        client,
        start: '2026-11-26T13:00:00Z',
        end: '2026-11-26T13:30:00Z',
        teamMember: { id: haddad, name: 'Dr Haddad' },
      }),
      bench.tell(first, { client }),
    ]);
    await bench.after({ minutes: 3 });
    expect(bench.sms.taken.map(({ text }) => text)).toEqual([
      expect.stringContaining('10:30, Dr Lindgren; 14:00, Dr Haddad'),
    ]);
    expect((await bench.view(second)).notifications.map(({ appointmentCount }) => appointmentCount)).toEqual([2, 2, 2]);
    await bench.tell(first, { status: 'cancelled', deed: 'status' });
    expect(await bench.shown(second)).toEqual([
      'booked sms sent',
      'reminder 1440 sms planned',
      'reminder 120 sms planned',
    ]);
    expect((await bench.view(second)).notifications[2]?.dueAt).toContain('2026-11-26T11:00:00');
  });

  it('NOT-4: a past appointment, a blank one, and a client who is there get nothing', async () => {
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    await bench.tell(ids[0]!, { client: somebody(), start: '2026-11-24T08:00:00Z', end: '2026-11-24T08:30:00Z' });
    await bench.tell(ids[1]!, { client: null });
    await bench.tell(ids[2]!, {
      client: somebody(),
      status: 'arrived',
      start: '2026-11-24T09:10:00Z',
      end: '2026-11-24T09:30:00Z',
    });
    expect(await Promise.all(ids.map((id) => bench.shown(id)))).toEqual([[], [], []]);
    expect((await bench.view(ids[1]!)).unreached).toBe('no-client');
  });

  it('NOT-2: follows the client’s choice of channel and language as soon as the card says so', async () => {
    const clientId = randomUUID();
    const id = randomUUID();
    await bench.tell(id, { client: { ...somebody(), id: clientId } });
    await bench.tellClient({ id: clientId, language: 'de', preferredChannel: 'email' });
    expect(await bench.shown(id)).toEqual([
      'booked email planned',
      'reminder 1440 email planned',
      'reminder 120 email planned',
    ]);
    await bench.after({ minutes: 3 });
    expect(bench.email.taken.map(({ subject }) => subject)).toEqual([
      'Ihr Termin am Donnerstag, 26. November um 10:30',
    ]);
    await bench.tellClient({ id: clientId, version: 2, preferredChannel: 'none' });
    expect(await bench.shown(id)).toEqual(['booked email sent']);
    expect((await bench.view(id)).unreached).toBe('not-wanted');
  });

  it('NOT-1: team members who want to know are told by e-mail', async () => {
    const contact = { branchId: berlin, teamMemberId: lindgren, name: 'Dr Lindgren', email: 'lindgren@demo.example' };
    await bench.get(SetStaffContact).execute({ ...contact, version: 0 });
    const id = randomUUID();
    await bench.tell(id, { client: null });
    await bench.after({ minutes: 3 });
    await bench.tell(id, { teamMember: { id: haddad, name: 'Dr Haddad' }, deed: 'moved' });
    await bench.after({ minutes: 3 });
    expect(bench.email.taken.map(({ to, subject }) => [to, subject?.split(':')[0]])).toEqual([
      ['lindgren@demo.example', 'New'],
      ['lindgren@demo.example', 'Cancelled'],
    ]);
    await bench.get(SetStaffContact).execute({ ...contact, email: null, version: 1 });
    bench.email.taken.length = 0;
    await bench.tell(randomUUID(), { client: null });
    await bench.after({ minutes: 3 });
    expect(bench.email.taken).toEqual([]);
  });

  it('NOT-4: new settings of a branch reach what is planned already', async () => {
    const id = randomUUID();
    await bench.tell(id, { client: somebody() });
    await bench
      .get(EditSettings)
      .execute({ branchId: berlin, edit: { leadMinutes: [30], confirmationMinutes: 600 }, version: 0 });
    await bench.get(ReplanOutdated).execute();
    expect(await bench.shown(id)).toEqual([
      'booked sms planned',
      'confirmation-request 600 sms planned',
      'reminder 30 sms planned',
    ]);
    const outdated = bench.get(EditSettings).execute({ branchId: berlin, edit: {}, version: 0 });
    await expect(outdated).rejects.toMatchObject({ code: 'stale' });
    await bench
      .get(EditSettings)
      .execute({ branchId: berlin, edit: { leadMinutes: [1_440, 120], confirmationMinutes: null }, version: 1 });
  });
});
