import type { Browser, Page } from 'playwright-core';
import { FrontDesk } from '../../browser/front-desk.ts';
import { Stopwatch } from './stopwatch.ts';

/** A receptionist's window with a stopwatch in it, and a bare page beside it as the limit. */
export class Stage {
  readonly desk: FrontDesk;
  readonly watch: Stopwatch;
  private readonly browser: Browser;

  private constructor(browser: Browser, desk: FrontDesk) {
    this.browser = browser;
    this.desk = desk;
    this.watch = new Stopwatch(desk.page);
  }

  static async open(browser: Browser): Promise<Stage> {
    const stage = new Stage(browser, await FrontDesk.open(browser, { reducedMotion: 'no-preference' }));
    await stage.watch.install();
    await stage.desk.signIn('anna@demo.example');
    return stage;
  }

  get page(): Page {
    return this.desk.page;
  }

  /** A page of its own with nothing but this HTML. */
  async bare(html: string): Promise<{ page: Page; watch: Stopwatch }> {
    const context = await this.browser.newContext({ viewport: this.page.viewportSize() });
    const page = await context.newPage();
    const watch = new Stopwatch(page);
    await watch.install();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto('http://bare.localhost/');
    return { page, watch };
  }

  /** Lets everything come to rest: what is prefetched, what fades. */
  async settle(ms = 1_200): Promise<void> {
    await this.page.waitForTimeout(ms);
  }

  async close(): Promise<void> {
    await this.desk.leave();
  }
}
