import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { Template } from '@anteroom/contracts-notifications';
import type { Right } from '@anteroom/contracts-shared';
import { provideWords } from '../../i18n/provide-words';
import { SessionStore } from '../../shared/session/session-store';
import { Toasts } from '../../shared/ui/toasts';
import { FeatureWords } from '../../shared/words/feature-words';
import { aProblem, aSession, berlin } from '../../testing/a-day';
import { axeComplaints } from '../../testing/axe';
import { FakeServer } from '../../testing/fake-server';
import { comeToRest, until } from '../../testing/settle';
import { TemplateEditor } from './template-editor';

const address = `/api/branches/${berlin.id}/message-templates`;
const bookedSms = `${address}/booked/sms/en`;
const original = { subject: null, text: 'Booked for {{ date }}' };
const aTemplate = (facts: Partial<Template> = {}): Template => ({
  kind: 'booked',
  channel: 'sms',
  language: 'en',
  version: 2,
  subject: null,
  text: 'See you {{ date }}',
  original,
  ...facts,
});
const templates = [
  aTemplate(),
  aTemplate({ channel: 'email', version: 0, subject: 'Your visit', text: 'Dear {{ clientName }}' }),
  aTemplate({ kind: 'receipt', channel: 'email', version: 0, subject: 'Receipt', text: 'Attached' }),
];
const variables = { booked: [{ name: 'date', example: 'Tuesday' }], receipt: [{ name: 'total', example: '€3' }] };
const shown = (facts: object = {}) => ({
  appointmentId: null,
  subject: null,
  text: 'See you Tuesday',
  html: null,
  sms: { characters: 15, segments: 1, encoding: 'GSM-7', costly: [] },
  ...facts,
});

describe('NOT-3: the words of messages', () => {
  let server: FakeServer;
  let view: ComponentFixture<TemplateEditor>;
  const editor = () => view.nativeElement as HTMLElement;
  const text = () => editor().textContent.replace(/\s+/g, ' ');
  const area = () => editor().querySelector<HTMLTextAreaElement>('#template-text')!;
  const button = (name: string) =>
    [...editor().querySelectorAll('button')].find((one) => one.textContent.trim() === name)!;
  const saved = () => server.asked.filter(({ method }) => method === 'PATCH');

  async function open(rights: readonly Right[] = ['notification.view', 'template.edit']): Promise<void> {
    server.on('GET /api/session', 200, aSession({ rights: [...rights] }));
    TestBed.configureTestingModule({ providers: [provideWords()] });
    await TestBed.inject(SessionStore).restore();
    await TestBed.inject(FeatureWords).load('messages');
    view = TestBed.createComponent(TemplateEditor);
    await comeToRest(view);
  }
  async function write(words: string): Promise<void> {
    area().value = words;
    area().dispatchEvent(new Event('input'));
    await comeToRest(view);
  }
  async function press(name: string): Promise<void> {
    button(name).click();
    await comeToRest(view);
  }
  /** The preview is asked for a moment after the last letter. */
  const read = (sentence: string) =>
    until(() => {
      view.detectChanges();
      return text().includes(sentence);
    });

  beforeEach(() => {
    server = new FakeServer()
      .on(`GET ${address}`, 200, { templates, variables })
      .on(`POST ${bookedSms}/preview`, 200, shown())
      .on(`POST ${address}/booked/email/en/preview`, 200, shown({ subject: 'Your visit', sms: null }));
  });
  afterEach(() => {
    view.destroy();
    TestBed.resetTestingModule();
  });

  it('shows how it reads, and how many SMS it makes', async () => {
    await open();
    await read('See you Tuesday');
    expect(text()).toMatch(/1 SMS ?15 characters, GSM-7/);
    expect(text()).not.toContain('These letters make it need more SMS');
    const costly = { characters: 71, segments: 2, encoding: 'UCS-2', costly: ['“', '”'] };
    server.on(`POST ${bookedSms}/preview`, 200, shown({ text: '“See you”', sms: costly }));
    await write('“See you”');
    await read('2 SMS');
    expect(text()).toContain('These letters make it need more SMS: “ ”');
    expect(await axeComplaints(editor())).toEqual([]);
  });

  it('an unknown variable is said in the server’s sentence, and what is written cannot be saved', async () => {
    await open();
    const detail = '“daet” is not known in this template; it may use date.';
    server.on(`POST ${bookedSms}/preview`, 422, aProblem('template-variable-unknown', { detail, status: 422 }));
    await write('See you {{ daet }}');
    await read(detail);
    expect([area().getAttribute('aria-invalid'), button('Save template').disabled]).toEqual(['true', true]);
    expect(area().getAttribute('aria-describedby')).toBe('template-fault');
    expect(await axeComplaints(editor())).toEqual([]);
    server.on(`POST ${bookedSms}/preview`, 200, shown());
    await write('See you {{ date }}!');
    await read('See you Tuesday');
    expect([area().getAttribute('aria-invalid'), button('Save template').disabled]).toEqual([null, false]);
  });

  it('a server that is away is no fault of what is written', async () => {
    await open();
    server.on(`POST ${bookedSms}/preview`, 503, aProblem('service-unavailable', { component: 'notifications' }));
    await write('See you soon');
    await read('Try again');
    expect([area().getAttribute('aria-invalid'), button('Save template').disabled]).toEqual([null, false]);
    server.on(`POST ${bookedSms}/preview`, 200, shown());
    await press('Try again');
    await read('See you Tuesday');
  });

  it('puts a variable where the cursor stands, saves on the version it read, and goes back to the original', async () => {
    await open();
    area().setSelectionRange(0, 0);
    await press('date');
    expect(area().value).toBe('{{ date }}See you {{ date }}');
    server.on(`PATCH ${bookedSms}`, 200, aTemplate({ version: 3, text: area().value }));
    await press('Save template');
    expect(saved()).toMatchObject([{ body: { subject: null, text: '{{ date }}See you {{ date }}' } }]);
    expect(saved()[0]?.headers.get('if-match')).toBe('"2"');
    expect(button('Save template').disabled).toBe(true);
    expect(TestBed.inject(Toasts).list()).toHaveLength(1);
    await press('Back to the original');
    expect([area().value, button('Save template').disabled]).toEqual([original.text, false]);
  });

  it('what somebody else saved meanwhile takes nothing away: the person chooses', async () => {
    await open();
    const theirs = aTemplate({ version: 3, text: 'Theirs, {{ date }}' });
    server.on(`PATCH ${bookedSms}`, 412, aProblem('stale', { current: theirs }));
    await write('Mine, {{ date }}');
    await press('Save template');
    expect(text()).toContain('Somebody else saved this meanwhile: Theirs, {{ date }}.');
    expect([area().value, button('Save template').disabled]).toEqual(['Mine, {{ date }}', true]);
    expect(await axeComplaints(editor())).toEqual([]);
    server.on(`PATCH ${bookedSms}`, 200, aTemplate({ version: 4, text: 'Mine, {{ date }}' }));
    await press('Save mine');
    expect(saved()[1]?.headers.get('if-match')).toBe('"3"');
    expect(text()).not.toContain('Somebody else saved this');
    server.on(`PATCH ${bookedSms}`, 412, aProblem('stale', { current: { ...theirs, version: 5 } }));
    await write('Mine again');
    await press('Save template');
    await press('Take theirs');
    expect([area().value, button('Save template').disabled]).toEqual(['Theirs, {{ date }}', true]);
  });

  it('an e-mail has a subject, a receipt goes by e-mail only', async () => {
    await open();
    await press('E-mail');
    expect(editor().querySelector<HTMLInputElement>('#template-subject')!.value).toBe('Your visit');
    await press('SMS');
    await press('Receipt');
    expect(button('E-mail').getAttribute('aria-pressed')).toBe('true');
    expect(button('SMS').disabled).toBe(true);
  });

  it('without the right it is read, not written; what could not be read is read again', async () => {
    server.on(`GET ${address}`, 503, aProblem('service-unavailable', { component: 'notifications' }));
    await open(['notification.view']);
    expect(editor().querySelector('ar-banner[role=alert]')).not.toBeNull();
    server.on(`GET ${address}`, 200, { templates, variables });
    await press('Try again');
    expect([area().readOnly, button('Save template')]).toEqual([true, undefined]);
  });
});
