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

/** The Chromium of this machine; CHROMIUM names another one. Undefined: there is none, and browser tests are skipped. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM'], ...places].find((place) => place !== undefined && existsSync(place));
}

export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: flags });

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
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
    const { width = 1600, height = 1000, colorScheme = 'light', gateway = 0 } = look;
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    const url = systemUnderTest().gatewayUrls[gateway] as string;
    return new FrontDesk(await context.newPage(), context, url);
  }

  async signIn(email: string): Promise<void> {
    await this.page.goto(this.url);
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill('anteroom');
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.grid.waitFor();
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

  /** Scrolls a wall-clock time into the upper third of the grid. */
  async scrollTo(time: string): Promise<void> {
    await this.column(0).evaluate((element, minute) => {
      const scale = Number.parseFloat(getComputedStyle(element).getPropertyValue('--m'));
      const scroller = element.closest('.scroller');
      if (scroller) scroller.scrollTop = minute * scale - 300;
    }, minuteOf(time));
  }

  /** Where a wall-clock time of a column lies on the screen as it is scrolled now. */
  async placeOf(n: number, time: string): Promise<{ x: number; y: number }> {
    const column = this.column(n);
    const offset = await column.evaluate(
      (element, minute) => minute * Number.parseFloat(getComputedStyle(element).getPropertyValue('--m')),
      minuteOf(time),
    );
    const box = await column.boundingBox();
    if (!box) throw new Error('The column is not on the screen.');
    return { x: box.x + box.width / 2, y: box.y + offset + 3 };
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

  /** Saves and closes the window. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
