import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { AppointmentNotifications, Notification } from '@anteroom/contracts-notifications';
import type { Right } from '@anteroom/contracts-shared';
import { provideWords } from '../../i18n/provide-words';
import { ApiProblem } from '../../shared/api/api-problem';
import { TopicWatch } from '../../shared/live/topic-watch';
import { SessionStore } from '../../shared/session/session-store';
import { Toasts } from '../../shared/ui/toasts';
import { WindowVisit } from '../../shared/window/window-visit';
import { FeatureWords } from '../../shared/words/feature-words';
import { aProblem, aSession, anAppointment, berlin } from '../../testing/a-day';
import { axeComplaints } from '../../testing/axe';
import { FakeServer } from '../../testing/fake-server';
import { comeToRest } from '../../testing/settle';
import { NotificationsSection } from './notifications-section';

const address = '/api/appointments/appointment-1/notifications';
const aMessage = (facts: Partial<Notification> = {}): Notification => ({
  id: 'message-1',
  kind: 'reminder',
  leadMinutes: 1_440,
  channel: 'sms',
  state: 'planned',
  reason: null,
  dueAt: '2030-11-23T09:00:00Z',
  changedAt: '2030-11-20T09:00:00Z',
  sentAt: null,
  provider: null,
  appointmentCount: 1,
  canResend: false,
  ...facts,
});
const told = (facts: Partial<AppointmentNotifications> = {}): AppointmentNotifications => ({
  appointmentId: 'appointment-1',
  branchId: berlin.id,
  version: 3,
  off: [],
  leadMinutes: [1_440, 120],
  leadTimesFrom: 'branch',
  channels: ['sms'],
  unreached: null,
  answer: null,
  notifications: [aMessage()],
  ...facts,
});

describe('NOT-4: the messages of an appointment in its window', () => {
  let server: FakeServer;
  let view: ComponentFixture<NotificationsSection>;
  const value = signal<AppointmentNotifications | undefined>(undefined);
  const error = signal<unknown>(undefined);
  let reloads = 0;

  const section = () => view.nativeElement as HTMLElement;
  const text = () => section().textContent.replace(/\s+/g, ' ');
  const button = (name: string) =>
    [...section().querySelectorAll('button')].find((one) => one.textContent.trim() === name)!;
  const box = (name: string) =>
    [...section().querySelectorAll('label')].find((one) => one.textContent.trim() === name)!.querySelector('input')!;
  const sent = () => server.asked.filter(({ method }) => method !== 'GET');

  async function open(is: AppointmentNotifications | undefined, rights: readonly Right[] = ['notification.edit']) {
    value.set(is);
    server.on('GET /api/session', 200, aSession({ rights: [...rights] }));
    const followed = { value, error, isLoading: signal(false), seenAt: signal(0), reload: () => (reloads += 1) };
    TestBed.configureTestingModule({
      providers: [
        provideWords(),
        { provide: TopicWatch, useValue: { follow: () => followed } },
        { provide: WindowVisit, useValue: { appointment: signal(anAppointment()) } },
      ],
    });
    await TestBed.inject(SessionStore).restore();
    await TestBed.inject(FeatureWords).load('messages');
    view = TestBed.createComponent(NotificationsSection);
    await comeToRest(view);
    section().querySelector<HTMLButtonElement>('h3 > button')!.click();
    await comeToRest(view);
  }
  async function press(what: HTMLElement): Promise<void> {
    what.click();
    await comeToRest(view);
  }

  beforeEach(() => {
    server = new FakeServer();
    reloads = 0;
    error.set(undefined);
  });
  afterEach(() => {
    view.destroy();
    TestBed.resetTestingModule();
  });

  it('says what went, on which channel, and how it ended, with the reason in words', async () => {
    const notifications = [
      aMessage({ id: '1', kind: 'booked', leadMinutes: null, state: 'delivered', provider: 'twilio' }),
      aMessage({ id: '2', state: 'failed', reason: 'not-delivered', canResend: true }),
      aMessage({ id: '3', kind: 'moved', leadMinutes: null, channel: 'email', state: 'sent', provider: 'local' }),
    ];
    const answer = { answer: 'move' as const, at: '2030-11-20T09:00:00Z' };
    await open(told({ notifications, answer }));
    const lines = [...section().querySelectorAll('li')].map((line) =>
      ['b', '.mut', '.state', '.why'].map((part) => line.querySelector(part)?.textContent.trim()),
    );
    expect(lines).toEqual([
      ['Booked', 'SMS', 'Delivered', undefined],
      ['Reminder, 24 h before', 'SMS', 'Not delivered', 'The provider could not deliver it.'],
      ['Moved', 'E-mail', 'In the local outbox', undefined],
    ]);
    expect(text()).toContain('The client moved the appointment through the link');
    expect(await axeComplaints(section())).toEqual([]);
  });

  it('switches a kind off, on the version that was seen, and shows what is so', async () => {
    await open(told());
    server.on(`PATCH ${address}`, 200, told({ version: 4, off: ['reminder'], notifications: [] }));
    await press(box('Reminder'));
    expect(sent()).toMatchObject([{ body: { off: ['reminder'] } }]);
    expect(sent()[0]?.headers.get('if-match')).toBe('"3"');
    expect([box('Reminder').checked, button('24 h before').matches(':disabled')]).toEqual([false, true]);
    server.on(`PATCH ${address}`, 200, told({ version: 5 }));
    await press(box('Reminder'));
    expect(sent()[1]?.headers.get('if-match')).toBe('"4"');
    expect(box('Reminder').checked).toBe(true);
  });

  it('changes the lead times of this appointment, and goes back to those of the branch', async () => {
    await open(told());
    expect(text()).toContain('As everywhere in this branch. Choose to change it for this appointment.');
    const own = told({ version: 4, leadMinutes: [1_440, 120, 60], leadTimesFrom: 'appointment' });
    server.on(`PATCH ${address}`, 200, own);
    await press(button('1 h before'));
    expect(button('1 h before').getAttribute('aria-pressed')).toBe('true');
    server.on(`PATCH ${address}`, 200, told({ version: 5 }));
    await press(button('As everywhere in this branch'));
    expect(sent().map(({ body }) => body)).toEqual([{ leadMinutes: [1_440, 120, 60] }, { leadMinutes: null }]);
    expect(await axeComplaints(section())).toEqual([]);
  });

  it('takes two changes one after the other, the second on what the first left', async () => {
    await open(told());
    server.reply(`PATCH ${address}`, (body) => {
      server.on(`PATCH ${address}`, 200, told({ version: 5, off: ['booked', 'moved'] }));
      return answerOf(told({ version: 4, ...(body as object) }));
    });
    box('Booked').click();
    await press(box('Moved'));
    expect(sent().map(({ body, headers }) => [body, headers.get('if-match')])).toEqual([
      [{ off: ['booked'] }, '"3"'],
      [{ off: ['booked', 'moved'] }, '"4"'],
    ]);
  });

  it('a change that was refused is said, and the box shows what is so', async () => {
    await open(told());
    server.on(`PATCH ${address}`, 412, aProblem('stale', { current: told({ version: 4 }) }));
    await press(box('Reminder'));
    expect(TestBed.inject(Toasts).list()).toHaveLength(1);
    expect([box('Reminder').checked, reloads]).toEqual([true, 1]);
  });

  it('sends once more what did not arrive', async () => {
    await open(told({ notifications: [aMessage({ state: 'failed', canResend: true })] }));
    server.on('POST /api/notifications/message-1/resend', 201, aMessage({ id: 'message-2' }));
    await press(button('Send again'));
    expect(sent()).toMatchObject([{ body: {} }]);
    expect(sent()[0]?.headers.get('idempotency-key')).toBeTruthy();
  });

  it('without the right everything is read and nothing can be changed', async () => {
    await open(told({ notifications: [aMessage({ state: 'failed', canResend: true })] }), ['notification.view']);
    expect([...section().querySelectorAll('fieldset')].every(({ disabled }) => disabled)).toBe(true);
    expect(text()).not.toContain('Send again');
  });

  it('loading, unheard of, unreached, failed: each is said', async () => {
    await open(undefined);
    expect(section().querySelectorAll('ar-skeleton')).toHaveLength(2);
    error.set(ApiProblem.of(aProblem('not-found')));
    await comeToRest(view);
    expect(text()).toContain('Messages of this appointment are being planned.');
    error.set(ApiProblem.of(aProblem('service-unavailable', { component: 'notifications' })));
    await comeToRest(view);
    expect(section().querySelector('[role=alert]')).not.toBeNull();
    await press(button('Try again'));
    expect(reloads).toBe(1);
    error.set(undefined);
    value.set(told({ unreached: 'no-address', channels: [], notifications: [] }));
    await comeToRest(view);
    expect(text()).toContain('The client has no mobile number and no e-mail. Nothing is sent.');
    expect(await axeComplaints(section())).toEqual([]);
  });
});

const answerOf = (body: unknown) =>
  ({ ok: true, status: 200, headers: new Headers(), json: () => Promise.resolve(body) }) as unknown as Response;
