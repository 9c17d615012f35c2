import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Desk, inBranch } from '../desk.fixture';
import { ClientSearch } from './client-search';

const address = `${inBranch}/clients/search`;
const elena = { id: 'client-1', name: 'Elena Marchetti', phone: '+390550142291' };
const pauseMs = 150;

describe('searching a client while typing', () => {
  let desk: Desk;
  let view: ComponentFixture<ClientSearch>;
  const page = () => view.nativeElement as HTMLElement;
  const field = () => page().querySelector('input')!;
  const options = () =>
    [...page().querySelectorAll('[role="option"]')].map((one) => one.textContent.replace(/\s+/g, ''));

  async function type(text: string): Promise<void> {
    field().value = text;
    field().dispatchEvent(new Event('input'));
    await desk.rest();
  }
  async function press(key: string): Promise<void> {
    field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await desk.rest();
  }

  beforeEach(async () => {
    sessionStorage.clear();
    desk = await Desk.open();
    await desk.beginNew();
    view = TestBed.createComponent(ClientSearch);
    await desk.rest();
  });
  afterEach(() => TestBed.resetTestingModule());

  it('CLI-1: asks once for quick typing, with the text in the body and not in the address', async () => {
    desk.server.on(`POST ${address}`, 200, { clients: [elena] });
    void type('ma');
    await type('march');
    await desk.rest(pauseMs);
    expect(desk.sent('POST', address).map(({ body }) => body)).toEqual([{ text: 'march', limit: 8 }]);
    expect(options()).toEqual(['ElenaMarchetti+390550142291', 'Newclientmarch']);
  });

  it('CLI-1: drops the answer to an earlier text', async () => {
    const waiting: ((clients: unknown[]) => void)[] = [];
    desk.server.reply(
      `POST ${address}`,
      () => new Promise((resolve) => waiting.push((clients) => resolve(answerOf({ clients })))),
    );
    await type('ele');
    await desk.rest(pauseMs);
    await type('elena m');
    await desk.rest(pauseMs);
    waiting[1]?.([elena]);
    await desk.rest();
    waiting[0]?.([{ ...elena, name: 'Elema Wrong' }]);
    await desk.rest();
    expect(options()[0]).toContain('ElenaMarchetti');
  });

  it('CLI-1: takes the client that the arrows point at', async () => {
    desk.server.on(`POST ${address}`, 200, { clients: [{ ...elena, id: 'client-0', name: 'Elena First' }, elena] });
    await type('elena');
    await desk.rest(pauseMs);
    await press('ArrowDown');
    expect(field().getAttribute('aria-activedescendant')).toMatch(/-1$/);
    await press('Enter');
    expect(desk.form.draft().client).toEqual({ kind: 'known', ...elena });
  });

  it('CLI-1: makes a new client of an unknown name and phone, but not before the answer is there', async () => {
    desk.server.on(`POST ${address}`, 200, { clients: [] });
    await type('Mia Berg 0171 555 1234');
    await press('Enter');
    expect(desk.form.draft().client).toBeNull();
    await desk.rest(pauseMs);
    await press('Enter');
    expect(desk.form.draft().client).toEqual({ kind: 'new', name: 'Mia Berg', phone: '0171 555 1234' });
  });

  it('CLI-1: says in words when the search cannot be done, and still lets somebody new in', async () => {
    desk.server.reply(`POST ${address}`, () => Promise.reject(new TypeError('Failed to fetch')));
    await type('elena');
    await desk.rest(pauseMs);
    expect(page().querySelector('[role="alert"]')?.textContent).toContain('No connection');
    await press('Enter');
    expect(desk.form.draft().client).toMatchObject({ kind: 'new', name: 'elena' });
  });
});

function answerOf(body: unknown): Response {
  return {
    ok: true,
    status: 200,
    headers: { get: () => null },
    json: () => Promise.resolve(body),
  } as unknown as Response;
}
