import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { LogEntry, NotificationProvider } from '@anteroom/contracts-notifications';
import type { Right } from '@anteroom/contracts-shared';
import { provideWords } from '../../i18n/provide-words';
import { SessionStore } from '../../shared/session/session-store';
import { FeatureWords } from '../../shared/words/feature-words';
import { aProblem, aSession, berlin } from '../../testing/a-day';
import { axeComplaints } from '../../testing/axe';
import { FakeServer } from '../../testing/fake-server';
import { comeToRest } from '../../testing/settle';
import { MessageLog } from './message-log';

const address = `/api/branches/${berlin.id}/notifications`;
const anEntry = (facts: Partial<LogEntry> = {}): LogEntry => ({
  id: 'message-1',
  kind: 'booked',
  leadMinutes: null,
  channel: 'sms',
  state: 'sent',
  reason: null,
  dueAt: '2026-11-23T09:00:00Z',
  changedAt: '2026-11-23T09:00:00Z',
  sentAt: '2026-11-23T09:00:00Z',
  provider: 'local',
  appointmentCount: 1,
  canResend: false,
  appointmentId: 'appointment-1',
  recipientName: 'Elena Marchetti',
  start: '2026-11-24T09:00:00Z',
  ...facts,
});
const failed = anEntry({
  id: 'message-2',
  state: 'failed',
  reason: 'not-delivered',
  provider: 'twilio',
  canResend: true,
  recipientName: 'Ingrid Holm',
});
const written = {
  id: 'message-1',
  kind: 'booked',
  channel: 'email',
  state: 'sent',
  provider: 'local',
  to: 'elena@demo.example',
  recipientName: 'Elena Marchetti',
  subject: 'Your appointment',
  text: 'Dear Elena,\nwe have booked for you.',
  html: null,
  attachments: [{ name: 'appointment.ics', type: 'text/calendar' }],
  sentAt: '2026-11-23T09:00:00Z',
};

describe('what went and how it ended', () => {
  let server: FakeServer;
  let view: ComponentFixture<MessageLog>;
  const log = () => view.nativeElement as HTMLElement;
  const text = () => log().textContent.replace(/\s+/g, ' ');
  const rows = () => [...log().querySelectorAll<HTMLElement>('tbody tr')];
  const button = (name: string) => [...log().querySelectorAll('button')].find((one) => one.textContent.trim() === name);
  const asked = () =>
    server.asked.filter(({ address: at }) => at.startsWith(`${address}?`)).map(({ address: at }) => at);

  async function open(provider?: NotificationProvider, rights: readonly Right[] = ['notification.edit']) {
    server.on('GET /api/session', 200, aSession({ rights: [...rights] }));
    TestBed.configureTestingModule({ providers: [provideWords()] });
    await TestBed.inject(SessionStore).restore();
    await TestBed.inject(FeatureWords).load('messages');
    view = TestBed.createComponent(MessageLog);
    if (provider) view.componentRef.setInput('provider', provider);
    await comeToRest(view);
  }
  async function press(what: HTMLElement | undefined): Promise<void> {
    what?.click();
    await comeToRest(view);
  }

  beforeEach(() => {
    server = new FakeServer().on(`GET ${address}`, 200, { entries: [anEntry(), failed], nextCursor: null });
  });
  afterEach(() => {
    view.destroy();
    TestBed.resetTestingModule();
  });

  it('NOT-5: each message with its person, its appointment and its end; only what failed is sent again', async () => {
    await open();
    expect(rows().map((row) => row.dataset['tone'])).toEqual(['good', 'bad']);
    expect(rows()[1]?.textContent).toContain('The provider could not deliver it.');
    expect(rows()[0]?.textContent).not.toContain('Send again');
    expect(await axeComplaints(log())).toEqual([]);
    server.on('POST /api/notifications/message-2/resend', 201, anEntry({ id: 'message-3' }));
    await press(button('Send again'));
    expect(server.asked.filter(({ method }) => method === 'POST')).toMatchObject([{ body: {} }]);
    expect(asked()).toHaveLength(2);
  });

  it('NOT-6: a message is opened and read as the person gets it, and closed again', async () => {
    await open('local');
    expect(text()).toContain('No provider is set up');
    expect(asked()[0]).toContain('provider=local');
    server.on('GET /api/notifications/message-1', 200, written);
    await press(rows()[0]?.querySelector<HTMLElement>('button.open') ?? undefined);
    const reader = log().querySelector('aside');
    expect(reader?.textContent).toContain('we have booked for you.');
    expect([reader?.querySelector('.file')?.textContent.trim(), reader?.getAttribute('aria-label')]).toEqual([
      'appointment.ics',
      'Message',
    ]);
    expect(await axeComplaints(log())).toEqual([]);
    await press(log().querySelector<HTMLElement>('aside button') ?? undefined);
    expect(log().querySelector('aside')).toBeNull();
  });

  it('NOT-5: is narrowed to a state and a day, and goes on page after page', async () => {
    await open();
    const state = log().querySelector<HTMLSelectElement>('#log-state')!;
    state.value = 'failed';
    state.dispatchEvent(new Event('change'));
    await comeToRest(view);
    server.on(`GET ${address}`, 200, { entries: [failed], nextCursor: 'further' });
    const date = log().querySelector<HTMLInputElement>('#log-date')!;
    date.value = '2026-11-23';
    date.dispatchEvent(new Event('change'));
    await comeToRest(view);
    expect(asked().at(-1)).toMatch(/state=failed/);
    expect(asked().at(-1)).toMatch(/date=2026-11-23/);
    server.on(`GET ${address}`, 200, { entries: [anEntry({ id: 'message-9' })], nextCursor: null });
    await press(button('Show older ones'));
    expect(asked().at(-1)).toContain('cursor=further');
    expect([rows().length, button('Show older ones')]).toEqual([2, undefined]);
  });

  it('NOT-5: empty and failed are said; what was read stays when the next page fails', async () => {
    server.on(`GET ${address}`, 200, { entries: [], nextCursor: null });
    await open(undefined, ['notification.view']);
    expect(rows()).toHaveLength(1);
    expect(await axeComplaints(log())).toEqual([]);
    server.on(`GET ${address}`, 200, { entries: [failed], nextCursor: 'further' });
    await press(button('Refresh'));
    expect(button('Send again')).toBeUndefined();
    server.on(`GET ${address}`, 503, aProblem('service-unavailable', { component: 'notifications' }));
    await press(button('Show older ones'));
    expect(log().querySelector('ar-banner[role=alert]')).not.toBeNull();
    expect(rows()).toHaveLength(1);
    server.on(`GET ${address}`, 200, { entries: [anEntry()], nextCursor: null });
    await press(button('Try again'));
    expect([rows().length, log().querySelector('ar-banner')]).toEqual([2, null]);
  });
});
