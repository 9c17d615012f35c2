import type { Appointment } from '@anteroom/contracts-scheduling';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import type { Desk } from '../desk/desk.ts';
import { linkOf, startOffered, tellAtOnce } from '../desk/patient.ts';
import { type Centre, openCentre } from '../system/centre.ts';
import { FrontDesk, findChromium, openBrowser } from './front-desk.ts';

const chromium = findChromium();
const scene = chromium ? describe : describe.skip;
if (!chromium) console.warn('Browser tests are skipped: no Chromium was found on this machine.');

const client = 'Mira Wander';
/** Small enough to be old, without a script of ours. */
const phoneLook = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false, locale: 'en-GB' };

let browser: Browser;
let centre: Centre;
let anna: FrontDesk;
let desk: Desk;
let phone: Page;
let appointment: Appointment;

const times = () => phone.locator('button[name=time]');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What a screen reader says: the whole date and the time. */
const labelOf = async (n: number) => (await times().nth(n).getAttribute('aria-label')) ?? '';

scene('A client moves an appointment on the phone while the desk works', () => {
  beforeAll(async () => {
    browser = await openBrowser(chromium as string);
    centre = await openCentre(2);
    const desks = await centre.desks(6);
    [desk] = desks as [Desk];
    await tellAtOnce(desks.at(-1) as Desk);
    anna = await FrontDesk.open(browser, { gateway: 1 });
    await anna.signIn('anna@demo.example');
    await anna.openDay(centre.date);
    const [slot] = centre.slots(1, { minutes: 30 });
    if (!slot) throw new Error('no slot');
    const booked = await desk.book({ ...slot, client: { name: client, phone: '+49 151 2345 9911' } });
    appointment = booked.body;
    await anna.appointment(client).waitFor();
    phone = await (await browser.newContext(phoneLook)).newPage();
    await phone.goto(new URL(await linkOf(desk, appointment.id), anna.url).href);
  });
  afterAll(async () => {
    await browser.close();
    await centre.close();
  });

  it('NOT-3: another time is a tap away, on a page that fits a narrow phone', async () => {
    await phone.getByRole('button', { name: 'Another time' }).click();
    await times().first().waitFor();
    const width = await phone.locator('html').evaluate((html) => html.scrollWidth);
    expect(width).toBeLessThanOrEqual(phoneLook.viewport.width);
  });

  it.each(['light', 'dark'] as const)('SYS-2: axe finds nothing on the pages of the link (%s)', async (colorScheme) => {
    const { viewport, locale } = phoneLook;
    const context = await browser.newContext({ viewport, locale, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    const complaints = async () => {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run(),
      );
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    };
    await page.goto(phone.url());
    expect(await complaints()).toEqual([]);
    await page.locator('button[name=time]').first().click();
    expect(await complaints()).toEqual([]);
    await page.goto(new URL(await linkOf(desk, appointment.id), anna.url).href);
    expect(await complaints()).toEqual([]);
    await context.close();
  });

  it('NOT-3: a time that a receptionist takes meanwhile is said to be gone, and the appointment stays', async () => {
    const wanted = await labelOf(0);
    await times().first().click();
    await phone.getByText('Move your appointment?').waitFor();
    const start = await startOffered(appointment.id, '0');
    const end = new Date(Date.parse(start) + 30 * 60_000).toISOString();
    const taken = await desk.book({ teamMemberId: appointment.teamMemberId, start, end });
    expect(taken.status).toBe(201);
    await phone.getByRole('button', { name: 'Move it' }).click();
    await phone.getByText('this time has just gone').waitFor();
    const left = await Promise.all(Array.from({ length: await times().count() }, (_, n) => labelOf(n)));
    expect(left).not.toContain(wanted);
    expect(await anna.appointment(client).count()).toBe(1);
  });

  it('NOT-3: moved with two taps, it stands at its new time on the receptionist’s screen at once', async () => {
    const start = await startOffered(appointment.id, '0');
    await anna.openDay(start.slice(0, 10));
    expect(await anna.appointment(client).count()).toBe(0);
    await times().first().click();
    await phone.getByRole('button', { name: 'Move it' }).click();
    await phone.getByText('Your appointment has moved').waitFor();
    await anna.appointment(client).waitFor();
    const { body } = await desk.send<Appointment>(`/appointments/${appointment.id}`);
    expect(body).toMatchObject({ start, changedBy: { name: `${client} (link)` } });
  });

  it('NOT-3: the link was used by it, and says so', async () => {
    await phone.goto(new URL(await linkOf(desk, appointment.id), anna.url).href);
    await phone.getByText('Each link can be used once.').waitFor();
    expect(anna.complaints).toEqual([]);
  });
});
