import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { ClientCard } from '@anteroom/contracts-clients';
import { aProblem, aSession } from '../../../testing/a-day';
import { Desk } from '../../desk.fixture';
import { SessionStore } from '../../../shared/session/session-store';
import { ClientContact } from './client-contact';
import { ContactEditing } from './contact-editing';

const address = '/api/clients/client-1';
const card: ClientCard = {
  id: 'client-1',
  version: 4,
  branchId: 'branch-1',
  name: 'Elena Marchetti',
  phone: '+390550142291',
  email: null,
  language: 'it',
  preferredChannel: 'any',
};
const known = { kind: 'known', id: card.id, name: card.name, phone: card.phone } as const;

/** What holds it in the window: the client's card. */
@Component({
  selector: 'ar-test-holder',
  imports: [ClientContact],
  providers: [ContactEditing],
  template: '<ar-client-contact [client]="client" />',
})
class Holder {
  protected readonly client = known;
}

describe('the contact facts in the appointment window', () => {
  let desk: Desk;
  let view: ComponentFixture<Holder>;
  const page = () => view.nativeElement as HTMLElement;
  const text = () => page().textContent.replace(/\s+/g, ' ');
  const field = (name: string) => page().querySelector<HTMLInputElement>(`#contact-${name}`)!;
  const button = (label: string) =>
    [...page().querySelectorAll('button')].find(
      (one) => one.textContent.trim() === label || one.getAttribute('aria-label') === label,
    );
  const sent = () => desk.sent('PATCH', address);

  async function open(rights: readonly ('client.search' | 'client.edit')[] = ['client.search', 'client.edit']) {
    desk.server.on('GET /api/session', 200, aSession({ rights: [...rights] }));
    await TestBed.inject(SessionStore).check();
    desk.server.on(`GET ${address}`, 200, card);
    view = TestBed.createComponent(Holder);
    document.body.append(page());
    await desk.rest();
    await desk.rest();
  }
  async function press(label: string): Promise<void> {
    button(label)?.click();
    await desk.rest();
  }
  async function type(name: string, value: string): Promise<void> {
    field(name).value = value;
    field(name).dispatchEvent(new Event('input'));
    await desk.rest();
  }

  beforeEach(async () => {
    sessionStorage.clear();
    desk = await Desk.open();
  });
  afterEach(() => {
    page().remove();
    TestBed.resetTestingModule();
  });

  it('CLI-2: shows how the client is reached', async () => {
    await open();
    expect(text()).toContain('+39 055 014 2291');
    expect(text()).toContain('Written to in Italian');
    expect(text()).toContain('No e-mail');
  });

  it('CLI-2: shows name and phone without the right to the card, and edits nothing', async () => {
    await open([]);
    expect(text()).toContain('Elena Marchetti');
    expect(text()).toContain('+39 055 014 2291');
    expect(desk.sent('GET', address)).toEqual([]);
    expect(button('Edit contact details')).toBeUndefined();
  });

  it('CLI-2: an e-mail is added in place, and only it is sent', async () => {
    await open();
    await press('Add');
    expect(document.activeElement).toBe(field('email'));
    desk.server.on(`PATCH ${address}`, 200, { ...card, version: 5, email: 'elena@example.org' });
    await type('email', 'elena@example.org');
    field('email').closest('form')!.requestSubmit();
    await desk.rest();
    expect(sent().map(({ body }) => body)).toEqual([{ email: 'elena@example.org' }]);
    expect(sent()[0]?.headers.get('if-match')).toBe('"4"');
    expect(page().querySelector('form')).toBeNull();
    expect(text()).toContain('elena@example.org');
    expect(document.activeElement).toBe(button('Edit contact details'));
  });

  it('CLI-2: says beside the field what is wrong, before and after asking the server', async () => {
    await open();
    await press('Edit contact details');
    await type('email', 'elena at home');
    await press('Save contact');
    expect(page().querySelector('#contact-notes-email')?.textContent).toContain('This is no e-mail address.');
    expect(document.activeElement).toBe(field('email'));
    expect(sent()).toEqual([]);
    const message = 'This is no phone number. Please check the digits.';
    desk.server.on(`PATCH ${address}`, 422, aProblem('invalid', { fields: [{ path: 'phone', message }] }));
    await type('email', '');
    await type('phone', '12 12');
    await press('Save contact');
    expect(page().querySelector('#contact-notes-phone')?.textContent).toContain(message);
    expect(field('phone').value).toBe('12 12');
  });

  it('CLI-2: what somebody else saved in another field is kept under what was typed', async () => {
    await open();
    await press('Add');
    await type('email', 'elena@example.org');
    const theirs = { ...card, version: 5, phone: '+390550142299' };
    const answers = [
      [412, aProblem('stale', { current: theirs })],
      [200, { ...theirs, version: 6, email: 'elena@example.org' }],
    ] as const;
    const { reply } = inTurn(answers);
    desk.server.reply(`PATCH ${address}`, reply);
    await press('Save contact');
    expect(sent().map(({ headers }) => headers.get('if-match'))).toEqual(['"4"', '"5"']);
    expect(sent().map(({ body }) => body)).toEqual([{ email: 'elena@example.org' }, { email: 'elena@example.org' }]);
    expect(text()).toContain('+39 055 014 2299');
  });

  it('CLI-2: the same field is shown side by side, and nothing is lost', async () => {
    await open();
    await press('Add');
    await type('email', 'elena@example.org');
    const theirs = { ...card, version: 5, email: 'e.marchetti@example.org' };
    desk.server.on(`PATCH ${address}`, 412, aProblem('stale', { current: theirs }));
    await press('Save contact');
    expect(field('email').value).toBe('elena@example.org');
    expect(page().querySelector('#contact-notes-email')?.textContent).toContain('e.marchetti@example.org');
    await press('Take this');
    expect(field('email').value).toBe('e.marchetti@example.org');
  });

  it('CLI-2: Escape leaves the card as it was, and what was typed and not saved survives closing', async () => {
    await open();
    await press('Add');
    await type('email', 'elena@example.org');
    page().remove();
    view.destroy();
    await open();
    expect(field('email').value).toBe('elena@example.org');
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    field('email').dispatchEvent(escape);
    await desk.rest();
    expect(escape.defaultPrevented).toBe(true);
    expect(page().querySelector('form')).toBeNull();
    expect(text()).toContain('No e-mail');
  });

  it('CLI-2: name and phone stay when the card cannot be read', async () => {
    await open();
    desk.server.on(`GET ${address}`, 503, aProblem('service-unavailable', { component: 'clients' }));
    view.destroy();
    await openAgain();
    expect(text()).toContain('+39 055 014 2291');
    expect(page().querySelector('[role="alert"]')).not.toBeNull();
  });

  async function openAgain(): Promise<void> {
    page().remove();
    view = TestBed.createComponent(Holder);
    document.body.append(page());
    await desk.rest();
    await desk.rest();
  }
});

function inTurn(answers: readonly (readonly [number, unknown])[]) {
  const waiting = [...answers];
  const reply = () => {
    const [status, body] = waiting.shift() ?? [500, {}];
    return {
      ok: status < 400,
      status,
      headers: { get: () => null },
      json: () => Promise.resolve(body),
    } as unknown as Response;
  };
  return { reply };
}
