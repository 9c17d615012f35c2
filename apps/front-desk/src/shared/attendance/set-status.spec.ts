import { TestBed } from '@angular/core/testing';
import { provideWords } from '../../i18n/provide-words';
import { FakeServer } from '../../testing/fake-server';
import { until } from '../../testing/settle';
import { SetStatus } from './set-status';

const address = 'POST /api/appointments/a/status';
const start = '2026-11-24T09:00:00+01:00';
const unusual = { code: 'status-unusual-time', status: 409, detail: 'It is 06:13, and the appointment is at 09:00.' };

describe('APT-3: a status at an unusual time', () => {
  let server: FakeServer;
  const dialog = () => document.querySelector<HTMLElement>('ar-unusual-time-dialog');
  const sent = () => server.asked.map(({ body }) => body);

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideWords()] });
    server = new FakeServer();
    const isMeant = (body: unknown) => (body as { unusualTime?: true }).unusualTime === true;
    server.reply(address, (body) => answer(isMeant(body)));
  });

  it('is asked about once, in a sentence, and then set', async () => {
    const setting = TestBed.inject(SetStatus).execute({ id: 'a', start }, { status: 'no-show' });
    await until(() => dialog() !== null);
    expect(dialog()?.textContent).toContain('The appointment is at');
    dialog()?.querySelector<HTMLButtonElement>('[type=submit]')?.click();
    expect(await setting).toEqual([{ id: 'a' }]);
    expect(sent()).toEqual([{ status: 'no-show' }, { status: 'no-show', unusualTime: true }]);
  });

  it('is not set when the person thinks better of it', async () => {
    const setting = TestBed.inject(SetStatus).execute({ id: 'a', start }, { status: 'no-show' });
    await until(() => dialog() !== null);
    dialog()?.querySelector<HTMLButtonElement>('[type=button]')?.click();
    expect(await setting).toBeUndefined();
    expect(sent()).toEqual([{ status: 'no-show' }]);
  });

  it('nobody is asked about any other refusal', async () => {
    server.on(address, 409, { ...unusual, code: 'status-too-early' });
    const setting = TestBed.inject(SetStatus).execute({ id: 'a', start }, { status: 'arrived' });
    await expect(setting).rejects.toMatchObject({ code: 'status-too-early' });
    expect(dialog()).toBeNull();
  });
});

function answer(isMeant: boolean): Response {
  const headers = { get: () => new Date().toUTCString() };
  const body = isMeant ? { changed: [{ id: 'a' }] } : unusual;
  const status = isMeant ? 200 : 409;
  return { ok: isMeant, status, headers, json: () => Promise.resolve(body) } as unknown as Response;
}
