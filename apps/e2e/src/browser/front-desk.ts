import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type Locator, type Page, chromium } from 'playwright-core';
import { systemUnderTest } from '../system/system.ts';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium of this machine; CHROMIUM_PATH names another one. Undefined: there is none, and browser tests are skipped. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM_PATH'], ...places].find((place) => place !== undefined && existsSync(place));
}

export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: flags });

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** `reduce` unless told: what fades cannot be measured by axe. */
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** Which gateway, counted from 0. */
  readonly gateway?: number;
}

/** A receptionist in front of a window: what they see and do, in the words of the screen. */
export class FrontDesk {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly url: string;
  /** What the browser complained about. */
  readonly complaints: string[] = [];

  private constructor(page: Page, context: BrowserContext, url: string) {
    this.page = page;
    this.context = context;
    this.url = url;
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async open(browser: Browser, look: Look = {}): Promise<FrontDesk> {
    const { width = 1600, height = 1000, colorScheme = 'light', reducedMotion = 'reduce', gateway = 0 } = look;
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion });
    const { gatewayUrls } = systemUnderTest();
    const url = gatewayUrls[gateway % gatewayUrls.length] as string;
    return new FrontDesk(await context.newPage(), context, url);
  }

  async signIn(email: string): Promise<void> {
    await this.signInTo(email, '/');
    await this.grid.waitFor();
  }

  /** Signs in on the way to a page. */
  async signInTo(email: string, path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill('anteroom');
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  async openDay(date: string): Promise<void> {
    await this.page.goto(`${this.url}/day/${date}`);
    await this.grid.waitFor();
    await this.page.locator('ar-day-column').first().waitFor();
    await this.isLive();
  }

  async isLive(): Promise<void> {
    await this.page.locator('ar-connection-pill:is([data-state=live], [data-state=slow])').waitFor();
  }

  get grid(): Locator {
    return this.page.getByRole('grid');
  }

  /** The n-th column that is drawn, counted from 0. */
  column(n: number): Locator {
    return this.page.locator('ar-day-column').nth(n);
  }

  get window(): Locator {
    return this.page.getByRole('dialog');
  }

  appointment(client: string): Locator {
    return this.page.locator('ar-appointment-block', { hasText: client });
  }

  get colleaguesHold(): Locator {
    return this.page.locator('ar-hold-block:not(.own)');
  }

  /** Scrolls a wall-clock time into the upper half of the grid. */
  async scrollTo(time: string): Promise<void> {
    const y = await this.lineOf(time);
    await this.page
      .locator('.scroller')
      .first()
      .evaluate((scroller, by) => scroller.scrollBy(0, by), y - 420);
  }

  /** Where a wall-clock time of a column lies on the screen as it is scrolled now. */
  async placeOf(n: number, time: string): Promise<{ x: number; y: number }> {
    const box = await this.column(n).boundingBox();
    if (!box) throw new Error('The column is not on the screen.');
    return { x: box.x + box.width / 2, y: (await this.lineOf(time)) + 12 };
  }

  /** How far down a time's line is, read off the hours beside the columns. */
  private lineOf(time: string): Promise<number> {
    const [hour = '', minutes = ''] = time.split(':');
    const label = this.page.locator('ar-time-gutter span[role=row]', { hasText: `${hour}:00` });
    return label.first().evaluate((element, minute) => {
      const scale = Number.parseFloat(getComputedStyle(element).getPropertyValue('--m'));
      return element.getBoundingClientRect().top + minute * scale;
    }, Number(minutes));
  }

  /** Clicks a free time of a column, as somebody does who wants to book it. */
  async clickTime(n: number, time: string): Promise<void> {
    await this.scrollTo(time);
    const { x, y } = await this.placeOf(n, time);
    await this.page.mouse.move(x, y);
    await this.page.mouse.click(x, y);
  }

  /** Fills in a new client's name and phone and leaves the rest as it is. */
  async typeNewClient(name: string, phone: string): Promise<void> {
    await this.window.locator('#appointment-client').fill(`${name} ${phone}`);
    await this.window.getByText('New client').first().click();
  }

  /** Adds the first of the services that the person offers. */
  async chooseFirstService(): Promise<void> {
    await this.window.locator('ar-service-finder input').click();
    await this.window.locator('ar-service-finder').getByRole('option').first().click();
  }

  /** Saves and closes the window. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
