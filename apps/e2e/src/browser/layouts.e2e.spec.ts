import type { Browser, Page } from 'playwright-core';
import { FrontDesk, findChromium, openBrowser } from './front-desk.ts';
import { axeViolations } from './axe.ts';
import { findClippedTexts } from './clipped-text.ts';

const chromium = findChromium();
const scene = chromium ? describe : describe.skip;

/** Widths of desks, tablets and phones with the height that goes with each; 683 is a desk of 1366 at 200 %. */
const sizes = [
  [1600, 1000],
  [1440, 900],
  [1366, 768],
  [1280, 720],
  [1024, 768],
  [683, 384],
  [390, 844],
] as const;
/** English, longer by a third, and from right to left (the pseudo-languages of CLDR). */
const languages = ['en', 'en-XA', 'ar-XB'] as const;

interface ScreenOfDesk {
  readonly name: string;
  readonly path: string;
  /** What is there once the screen can be read. */
  readonly ready: string;
  readonly open?: (page: Page) => Promise<unknown>;
}

const screens: readonly ScreenOfDesk[] = [
  { name: 'the day', path: `/day/${workingDate()}`, ready: 'ar-appointment-block' },
  {
    name: 'the finder of free times',
    path: `/day/${workingDate()}`,
    ready: 'ar-appointment-block',
    open: (page) => opened(page, 'f', 'ar-next-free-panel'),
  },
  {
    name: 'the key map',
    path: `/day/${workingDate()}`,
    ready: 'ar-appointment-block',
    open: (page) => opened(page, '?', 'ar-key-map'),
  },
  {
    name: 'a new booking',
    path: `/day/${workingDate()}`,
    ready: 'ar-appointment-block',
    open: (page) => opened(page, 'n', 'ar-service-finder'),
  },
  {
    name: 'an appointment',
    path: `/day/${workingDate()}`,
    ready: 'ar-appointment-block',
    open: openAppointment,
  },
  {
    name: 'taking payment',
    path: `/day/${workingDate()}`,
    ready: 'ar-appointment-block',
    open: async (page) => {
      await openAppointment(page);
      await opened(page, 'p', 'ar-payment-pane');
    },
  },
  { name: 'payments', path: '/payments', ready: 'ar-register-card' },
  { name: 'stock', path: '/inventory/stock', ready: 'ar-stock-tab tbody tr' },
  { name: 'what to order', path: '/inventory/reorder', ready: 'ar-reorder-tab' },
  { name: 'movements', path: '/inventory/movements', ready: 'ar-movements-tab' },
  { name: 'what services use', path: '/inventory/bills-of-materials', ready: 'ar-bills-tab' },
  { name: 'occupancy', path: '/occupancy', ready: 'ar-team-strips li' },
  { name: 'the delivery log', path: '/messages/log', ready: 'ar-message-log' },
  { name: 'templates', path: '/messages/templates', ready: 'ar-template-editor' },
  { name: 'settings of messages', path: '/messages/settings', ready: 'ar-settings-tab' },
  { name: 'operations', path: '/operations', ready: 'ar-part-card' },
  { name: 'settings', path: '/settings', ready: 'ar-calendar-card' },
];

/** What opens over the day and is looked at in one size. */
const overTheDay: readonly ScreenOfDesk[] = [
  { name: 'the menu of an appointment', open: (page: Page) => menuOfAppointment(page) },
  { name: 'another date', open: (page: Page) => opened(page, 'd', 'ar-go-to-date') },
  { name: 'cancelling', open: (page: Page) => asksForReason(page) },
  { name: 'the menu of the user', open: (page: Page) => clicked(page, 'ar-user-menu button', '[cdkmenu]') },
  { name: 'the other branches', open: (page: Page) => clicked(page, 'ar-branch-switch button', '[cdkmenu]') },
].map((screen) => ({ ...screen, path: `/day/${workingDate()}`, ready: 'ar-appointment-block' }));

let browser: Browser;

scene('SYS-2: every text of every screen can be read whole', () => {
  beforeAll(async () => {
    browser = await openBrowser(chromium as string);
  });
  afterAll(() => browser.close());

  it.each(languages)('at every size of desk, tablet and phone, in %s', async (language) => {
    const desk = await FrontDesk.open(browser);
    await signInAsManager(desk);
    await desk.page.evaluate((chosen) => localStorage.setItem('anteroom.language', chosen), language);
    await desk.page.reload();
    const clipped: string[] = [];
    for (const screen of screens) clipped.push(...(await clippedOn(desk, screen)));
    await desk.leave();
    expect(clipped).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('and axe finds nothing on any of them, in the %s theme', async (colorScheme) => {
    const desk = await FrontDesk.open(browser, { width: 1366, height: 768, colorScheme });
    const found: string[] = [];
    // The themes differ in colours only; the grid behind what lies over the day is looked at once.
    const rule = colorScheme === 'dark' ? { rule: 'color-contrast' } : {};
    const look = async (name: string, but?: string) => {
      const violations = await axeViolations(desk.page, { ...rule, ...(but !== undefined && { but }) });
      for (const violation of violations) found.push(`${name}: ${violation}`);
    };
    await desk.page.goto(`${desk.url}/sign-in`);
    await desk.page.getByLabel('E-mail').waitFor();
    await look('sign-in');
    await signInAsManager(desk);
    for (const screen of [...screens, ...overTheDay]) {
      await show(desk, screen);
      await look(screen.name, screen.open && 'ar-day-grid');
    }
    await desk.leave();
    expect(found).toEqual([]);
  });

  it('is what this finds: a narrow button is found, a scrolled list is not', async () => {
    const page = await browser.newPage();
    await page.setContent(`
      <button style="width: 30px; overflow: hidden; white-space: nowrap">Completed</button>
      <div style="width: 60px; overflow: auto; white-space: nowrap">as long as it likes to be</div>
      <b class="ell" dir="auto" style="display: block; width: 30px; overflow: hidden">Magdalena</b>
      <p style="position: absolute; left: 100vw">Beyond</p>`);
    const found = await findClippedTexts(page);
    await page.close();
    expect(found).toEqual([
      '“Completed” in page button, cut in width',
      '“Beyond” in page p, beyond the edge of the window',
    ]);
  });
});

async function signInAsManager(desk: FrontDesk): Promise<void> {
  await desk.signInTo('manager@demo.example', '/payments');
  await desk.page.locator('ar-register-card').first().waitFor();
}

/** Goes there within the page, as a link does: the page itself is loaded once. */
async function show(desk: FrontDesk, screen: ScreenOfDesk): Promise<void> {
  const { page } = desk;
  for (let open = 0; open < 3; open++) await page.keyboard.press('Escape');
  await page.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, screen.path);
  await page.locator(screen.ready).first().waitFor();
  await screen.open?.(page);
}

async function clippedOn(desk: FrontDesk, screen: ScreenOfDesk): Promise<string[]> {
  const clipped: string[] = [];
  const { page } = desk;
  await page.setViewportSize({ width: 1600, height: 1000 });
  await show(desk, screen);
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    for (const text of new Set(await findClippedTexts(page))) clipped.push(`${screen.name} at ${width}: ${text}`);
  }
  return clipped;
}

async function openAppointment(page: Page): Promise<void> {
  await page.locator('ar-appointment-block button').first().click();
  await page.locator('ar-services-table').waitFor();
}

async function menuOfAppointment(page: Page): Promise<void> {
  await page.locator('ar-appointment-block[data-status=booked] button').first().click({ button: 'right' });
  await page.getByRole('menu').waitFor();
}

async function asksForReason(page: Page): Promise<void> {
  await menuOfAppointment(page);
  await page.locator('[role^=menuitem]', { hasText: /Cancelled/ }).click();
  await page.getByRole('dialog').waitFor();
}

async function clicked(page: Page, selector: string, opens: string): Promise<void> {
  await page.locator(selector).first().click();
  await page.locator(opens).first().waitFor();
}

async function opened(page: Page, key: string, selector: string): Promise<void> {
  await page.keyboard.press(key);
  await page.locator(selector).first().waitFor();
}

/** Today, or the Monday after: the demo's centre is closed at weekends. */
function workingDate(): string {
  const today = new Date();
  const ahead = [1, 0, 0, 0, 0, 0, 2][today.getUTCDay()] ?? 0;
  return new Date(today.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
}
