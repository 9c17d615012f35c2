import type { LogEntry, WrittenNotification } from '@anteroom/contracts-notifications';
import type { Browser } from 'playwright-core';
import type { Desk } from '../desk/desk.ts';
import { VisitDesk } from '../desk/visit-desk.ts';
import { type Centre, openCentre } from '../system/centre.ts';
import { ask } from '../system/database.ts';
import { eventually } from '../system/eventually.ts';
import { hurt } from '../system/system.ts';
import { FrontDesk, findChromium, openBrowser } from './front-desk.ts';

const chromium = findChromium();
const scene = chromium ? describe : describe.skip;
if (!chromium) console.warn('Browser tests are skipped: no Chromium was found on this machine.');

const client = 'Selma Whole';

let browser: Browser;
let centre: Centre;
let anna: FrontDesk;
let tomas: FrontDesk;
let manager: FrontDesk;
/** What the screens cannot be asked: a desk without a screen, to look behind them. */
let desk: Desk;
let behind: VisitDesk;
let appointmentId: string;
let visitId: string;

const rowOf = (one: FrontDesk) => one.window.locator('section.bill');
const pane = (one: FrontDesk) => one.window.locator('section.pane');
const tile = (method: string) => pane(anna).locator('ar-method-tiles button', { hasText: method });
const bookedMinutes = () => manager.page.locator('[data-figure=booked]').innerText();

/** Opens the appointment's window from the day. */
async function openVisit(one: FrontDesk): Promise<void> {
  await one.appointment(client).click();
  await one.window.waitFor();
  await rowOf(one).locator('.state').waitFor();
}

async function chooseStatus(one: FrontDesk, name: string): Promise<void> {
  const status = one.window.getByRole('radio', { name: new RegExp(`^${name}`) });
  await status.click();
  await one.window.locator(`[role=radio][aria-checked=true]`, { hasText: name }).first().waitFor();
}

/** The latest message to this client, as the person at the phone reads it. */
async function readMessage(kind: string): Promise<WrittenNotification> {
  const log = await eventually(
    `a ${kind} message`,
    () => desk.send<{ entries: LogEntry[] }>(`/branches/${desk.branchId}/notifications?limit=50`),
    ({ body }) =>
      body.entries.some((one) => one.appointmentId === appointmentId && one.kind === kind && one.state === 'sent'),
    30_000,
  );
  const entry = log.body.entries.find((one) => one.appointmentId === appointmentId && one.kind === kind);
  return (await desk.send<WrittenNotification>(`/notifications/${entry?.id ?? ''}`)).body;
}

scene('A visit, seen by two receptionists and a manager', () => {
  beforeAll(async () => {
    browser = await openBrowser(chromium as string);
    centre = await openCentre(1);
    const desks = await centre.desks(6);
    desk = desks.at(-1) as Desk;
    behind = new VisitDesk(desk);
    for (const kind of ['cash', 'card-terminal'] as const) await behind.openRegister(kind);
    const settings = `/branches/${desk.branchId}/notification-settings`;
    const { version } = (await desk.send<{ version: number }>(settings)).body;
    const headers = { 'if-match': `"${version}"` };
    await desk.send(settings, { method: 'PATCH', body: { undoSeconds: 0 }, headers });
    anna = await FrontDesk.open(browser, { gateway: 0 });
    tomas = await FrontDesk.open(browser, { gateway: 1 });
    manager = await FrontDesk.open(browser, { gateway: 1 });
    await anna.signIn('anna@demo.example');
    await tomas.signIn('tomas@demo.example');
    await Promise.all([anna, tomas].map((one) => one.openDay(centre.date)));
    await manager.signInTo('manager@demo.example', `/occupancy?date=${centre.date}`);
    await manager.page.locator('[data-figure=booked]').waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await centre.close();
  });

  it('MAN-1: Anna books, Tomás has it on his day, and the manager’s board counts it', async () => {
    const before = await bookedMinutes();
    await anna.clickTime(0, '10:00');
    await anna.window.waitFor();
    await anna.chooseFirstService();
    await anna.typeNewClient(client, '+49 151 2345 6799');
    await anna.save();
    await Promise.all([anna, tomas].map((one) => one.appointment(client).waitFor()));
    await eventually('the board', bookedMinutes, (now) => now !== before, 5_000);
    const [row] = await ask<{ id: string; visit: string }>(
      'anteroom_scheduling',
      'select id, visit_id as visit from appointment where client_name = $1',
      [client],
    );
    [appointmentId, visitId] = [row?.id ?? '', row?.visit ?? ''];
  });

  it('NOT-5: a tap on the link confirms it on every screen, though the notifications service was killed', async () => {
    await hurt('notifications-1', 'SIGKILL');
    const { text } = await readMessage('booked');
    const path = new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? '').pathname;
    const phone = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await phone.goto(new URL(path, anna.url).href);
    await phone.locator('button[value=confirm]').click();
    await phone.locator('button[value=confirm]').waitFor({ state: 'detached' });
    await phone.close();
    const confirmed = (one: FrontDesk) =>
      one.page.locator('ar-appointment-block[data-status=confirmed]', { hasText: client });
    await Promise.all([anna, tomas].map((one) => confirmed(one).first().waitFor()));
  });

  it('INV-3: arrives, waits, is seen; what was used is written off once, and the window says so', async () => {
    await openVisit(tomas);
    for (const status of ['Arrived', 'In room', 'Completed']) await chooseStatus(tomas, status);
    const { items } = await eventually(
      'the write-off',
      async () => (await behind.consumables(appointmentId)).body,
      ({ state }) => state === 'written-off',
    );
    expect(items.filter(({ amount, writtenOff, missing }) => writtenOff + missing !== amount)).toEqual([]);
  });

  it('INV-4: a product that is sold comes onto the bill in both windows', async () => {
    await openVisit(anna);
    const before = await rowOf(anna).locator('dd').first().innerText();
    const finder = tomas.window.locator('ar-product-finder input').last();
    await finder.fill('cream');
    await tomas.window.locator('ar-product-finder').last().getByRole('option').first().click();
    for (const one of [anna, tomas]) {
      await eventually(
        'the total',
        () => rowOf(one).locator('dd').first().innerText(),
        (total) => total !== before,
      );
    }
  });

  it('PAY-1: while Anna takes payment Tomás sees who does', async () => {
    await anna.page.keyboard.press('p');
    await pane(anna).locator('.mine').waitFor();
    await rowOf(tomas).getByText('Anna Keller is taking payment').waitFor();
  });

  it('PAY-1: pays a part in cash, the rest by card, over a killed payments service; nothing counts twice', async () => {
    await tile('Cash').click();
    const amount = pane(anna).getByRole('textbox', { name: 'Amount, Cash' });
    await amount.fill('10');
    await amount.press('Tab');
    await pane(anna)
      .getByRole('button', { name: /^Charge/ })
      .click();
    await pane(anna).locator('ar-receipt-card').waitFor();
    await hurt('payments-1', 'SIGKILL');
    await eventually(
      'the bill',
      async () => (await behind.bill(visitId)).body,
      ({ state }) => state === 'partly-paid',
    );
    await rowOf(tomas).getByText('Partly paid').waitFor();
    await anna.page.keyboard.press('Escape');
    await rowOf(anna)
      .getByRole('button', { name: /^Take payment/ })
      .click();
    await pane(anna).locator('.mine').waitFor();
    await tile('Card').click();
    await pane(anna)
      .getByRole('button', { name: /^Charge/ })
      .click();
    await rowOf(tomas).locator('[data-state=paid]').waitFor();
    const { payments, due } = (await behind.bill(visitId)).body;
    expect([payments.length, due.amount]).toEqual([2, 0]);
  });

  it('PAY-2: a part is refunded with a reason and both stay visible', async () => {
    await pane(anna).locator('ar-receipt-card').waitFor();
    await anna.page.keyboard.press('Escape');
    await anna.page.keyboard.press('p');
    await pane(anna).getByRole('button', { name: 'Refund' }).first().click();
    await anna.window.locator('#refund-sum').fill('3');
    await anna.window.locator('#refund-sum').press('Tab');
    await anna.window.locator('#refund-reason').fill('One item came back');
    await pane(anna)
      .getByRole('button', { name: /^Refund €3/ })
      .click();
    const { refunded, payments } = await eventually(
      'the refund',
      async () => (await behind.bill(visitId)).body,
      (bill) => bill.refunded.amount === 300,
    );
    expect([refunded.amount, payments.length]).toEqual([300, 3]);
    const unbalanced = await ask(
      'anteroom_payments',
      'select operation_id from ledger_entry group by operation_id having sum(amount) <> 0',
    );
    expect(unbalanced).toEqual([]);
  });

  it('NOT-5: nothing was sent twice', async () => {
    const twice = await ask(
      'anteroom_notifications',
      `select kind, channel from notification where appointment_id = $1 and state in ('sent', 'delivered')
       group by kind, channel, wording_version, lead_minutes having count(*) > 1`,
      [appointmentId],
    );
    expect(twice).toEqual([]);
  });

  it('Nothing went wrong in any of the three browsers', () => {
    expect([anna, tomas, manager].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
