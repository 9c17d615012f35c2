import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { NotificationSettings } from '@anteroom/contracts-notifications';
import type { Right } from '@anteroom/contracts-shared';
import { provideWords } from '../../i18n/provide-words';
import { SessionStore } from '../../shared/session/session-store';
import { FeatureWords } from '../../shared/words/feature-words';
import { aProblem, aSession } from '../../testing/a-day';
import { FakeServer } from '../../testing/fake-server';
import { settle } from '../../testing/settle';
import { SettingsTab } from './settings-tab';

const branch = aSession().branches[0]!;
const address = `/api/branches/${branch.id}/notification-settings`;
const contactsAddress = `/api/branches/${branch.id}/staff-contacts`;
const saved = (facts: Partial<NotificationSettings> = {}) => ({
  version: 4,
  leadMinutes: [1_440, 120],
  confirmationMinutes: null,
  undoSeconds: 180,
  channels: ['sms', 'email'],
  phone: '+49 30 1',
  carriers: { sms: 'local', email: 'smtp' },
  ...facts,
});
const amin = {
  id: 'amin',
  name: 'Dr Amin',
  position: { id: 'p', name: 'Cardiology' },
  usualResource: null,
  offers: [],
};
const berg = { teamMemberId: 'berg', version: 3, name: 'Dr Berg', email: 'berg@clinic.example' };

const anAnswer = (status: number, body: unknown) =>
  ({ ok: false, status, headers: new Headers(), json: () => Promise.resolve(body) }) as unknown as Response;

describe('the settings of messages', () => {
  let server: FakeServer;
  let view: ComponentFixture<SettingsTab>;
  const page = () => view.nativeElement as HTMLElement;
  const text = () => page().textContent.replace(/\s+/g, ' ');
  const notes = (id: string) => page().querySelector(`#${id}`)!.textContent.replace(/\s+/g, ' ').trim();
  const sent = () => server.asked.filter(({ method }) => method === 'PATCH');

  async function rest(): Promise<void> {
    for (let i = 0; i < 4; i++) {
      TestBed.tick();
      await settle();
    }
    view.detectChanges();
  }
  async function open(rights: readonly Right[] = ['calendar.view', 'notification.view', 'template.edit']) {
    server.on('GET /api/session', 200, aSession({ rights: [...rights] }));
    TestBed.configureTestingModule({ providers: [provideWords()] });
    await TestBed.inject(SessionStore).restore();
    await TestBed.inject(FeatureWords).load('messages');
    view = TestBed.createComponent(SettingsTab);
    await rest();
  }
  async function type(id: string, value: string): Promise<void> {
    const field = page().querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`)!;
    field.value = value;
    field.dispatchEvent(new Event('change'));
    await rest();
  }
  async function press(label: string): Promise<void> {
    [...page().querySelectorAll('button')].find((one) => one.textContent.trim() === label)!.click();
    await rest();
  }

  beforeEach(() => {
    server = new FakeServer()
      .on(`GET ${address}`, 200, saved())
      .on(`GET ${contactsAddress}`, 200, { contacts: [berg] })
      .on(`GET /api/branches/${branch.id}/team-members`, 200, [amin]);
  });
  afterEach(() => {
    view.destroy();
    TestBed.resetTestingModule();
  });

  it('NOT-4: every field is saved alone, on the version it was read with', async () => {
    await open();
    server.on(`PATCH ${address}`, 200, saved({ version: 5, undoSeconds: 90 }));
    await type('settings-undo', '1,5');
    expect(sent().map(({ body }) => body)).toEqual([{ undoSeconds: 90 }]);
    expect(sent()[0]!.headers.get('if-match')).toBe('"4"');
    expect(notes('settings-undo-notes')).toBe('Saved');
    server.on(`PATCH ${address}`, 200, saved({ version: 6, leadMinutes: [2_880, 1_440, 120] }));
    await press('2 days before');
    expect(sent()[1]!.body).toEqual({ leadMinutes: [2_880, 1_440, 120] });
    expect(sent()[1]!.headers.get('if-match')).toBe('"5"');
  });

  it('NOT-4: what cannot be meant is said beside its field, and nothing is sent', async () => {
    await open();
    await type('settings-undo', '90');
    expect(notes('settings-undo-notes')).toContain('Enter minutes from 0 to 60.');
    expect(page().querySelector('#settings-undo')!.getAttribute('aria-invalid')).toBe('true');
    expect(page().querySelector('#settings-phone')!.getAttribute('aria-invalid')).toBeNull();
    expect(sent()).toEqual([]);
  });

  it('NOT-4: what somebody else changed in another field stands in nobody’s way', async () => {
    await open();
    const theirs = saved({ version: 5, phone: '+49 30 2' });
    server.reply(`PATCH ${address}`, () => {
      server.on(`PATCH ${address}`, 200, { ...theirs, version: 6, confirmationMinutes: 2_880 });
      return anAnswer(412, aProblem('stale', { current: theirs }));
    });
    await type('settings-confirmation', '2880');
    expect(sent().map(({ headers }) => headers.get('if-match'))).toEqual(['"4"', '"5"']);
    expect(notes('settings-confirmation-notes')).toBe('Saved');
    expect(page().querySelector<HTMLInputElement>('#settings-phone')!.value).toBe('+49 30 2');
  });

  it('NOT-4: where both changed one field, the person chooses', async () => {
    await open();
    server.on(`PATCH ${address}`, 412, aProblem('stale', { current: saved({ version: 5, phone: '+49 30 2' }) }));
    await type('settings-phone', '+49 30 3');
    expect(sent()).toHaveLength(1);
    expect(notes('settings-phone-notes')).toContain('Somebody else saved this meanwhile: +49 30 2.');
    expect(page().querySelector<HTMLInputElement>('#settings-phone')!.value).toBe('+49 30 3');
    server.on(`PATCH ${address}`, 200, saved({ version: 6, phone: '+49 30 3' }));
    await press('Save mine');
    expect(sent()[1]!.headers.get('if-match')).toBe('"5"');
    expect(notes('settings-phone-notes')).toBe('Saved');
  });

  it('NOT-4: a refusal keeps what was chosen until it is tried again or taken back', async () => {
    await open();
    server.on(`PATCH ${address}`, 503, aProblem('service-unavailable', { component: 'notifications' }));
    await type('settings-channels', 'email-sms');
    expect(notes('settings-channels-notes')).toContain('Try again');
    expect(page().querySelector<HTMLSelectElement>('#settings-channels')!.value).toBe('email-sms');
    await press('Back to what is saved');
    expect(page().querySelector<HTMLSelectElement>('#settings-channels')!.value).toBe('sms-email');
    expect(notes('settings-channels-notes')).toBe('');
  });

  it('NOT-2: a team member is told from now on, or no longer', async () => {
    await open();
    expect(text()).toMatch(/Dr Berg ?No longer in the team/);
    const amins = { teamMemberId: 'amin', version: 1, name: 'Dr Amin', email: 'amin@clinic.example' };
    server.on(`PATCH ${contactsAddress}/amin`, 200, amins);
    server.on(`PATCH ${contactsAddress}/berg`, 200, { ...berg, version: 4, email: null });
    await type('contact-amin', 'amin@clinic');
    expect(notes('contact-notes-amin')).toContain('This is not an e-mail address.');
    await type('contact-amin', ' amin@clinic.example ');
    expect(notes('contact-notes-amin')).toBe('Saved');
    await type('contact-berg', '');
    expect(sent().map(({ body }) => body)).toEqual([
      { name: 'Dr Amin', email: 'amin@clinic.example' },
      { name: 'Dr Berg', email: null },
    ]);
    expect(sent().map(({ headers }) => headers.get('if-match'))).toEqual(['"0"', '"3"']);
  });

  it('NOT-2: where two windows saved one address, what was typed stays until somebody decides', async () => {
    await open();
    const theirs = { ...berg, version: 4, email: 'b@clinic.example' };
    server.on(`PATCH ${contactsAddress}/berg`, 412, aProblem('stale', { current: theirs }));
    const typed = () => page().querySelector<HTMLInputElement>('#contact-berg')!.value;
    await type('contact-berg', 'berg@home.example');
    expect(notes('contact-notes-berg')).toContain('Somebody else saved this meanwhile: b@clinic.example.');
    expect(typed()).toBe('berg@home.example');
    await press('Take theirs');
    expect([typed(), notes('contact-notes-berg')]).toEqual(['b@clinic.example', '']);
    server.on(
      `PATCH ${contactsAddress}/berg`,
      412,
      aProblem('stale', { current: { ...theirs, version: 5, email: null } }),
    );
    await type('contact-berg', 'berg@home.example');
    expect(notes('contact-notes-berg')).toContain('Somebody else saved this meanwhile: Not told.');
    server.on(`PATCH ${contactsAddress}/berg`, 200, { ...berg, version: 6, email: 'berg@home.example' });
    await press('Save mine');
    expect(sent().map(({ headers }) => headers.get('if-match'))).toEqual(['"3"', '"4"', '"5"']);
    expect([typed(), notes('contact-notes-berg')]).toEqual(['berg@home.example', 'Saved']);
  });

  it('NOT-4: without the right everything can be read and nothing changed', async () => {
    await open(['calendar.view', 'notification.view']);
    expect(text()).toContain('Your role can read these settings, not change them.');
    const fields = [...page().querySelectorAll<HTMLInputElement>('input')];
    expect(fields.every(({ readOnly }) => readOnly)).toBe(true);
    expect([...page().querySelectorAll<HTMLButtonElement>('.chip')].every(({ disabled }) => disabled)).toBe(true);
  });

  it('NOT-4: what could not be read says so and is read again', async () => {
    server.on(`GET ${address}`, 503, aProblem('service-unavailable', { component: 'notifications' }));
    await open();
    expect(page().querySelector('ar-banner[role="alert"]')).not.toBeNull();
    server.on(`GET ${address}`, 200, saved());
    await press('Try again');
    expect(page().querySelector('#settings-undo')).not.toBeNull();
  });
});
