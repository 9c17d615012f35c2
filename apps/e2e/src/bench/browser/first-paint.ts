import type { Browser, Page } from 'playwright-core';
import { FrontDesk } from '../../browser/front-desk.ts';
import { median } from '../sample.ts';
import type { Row } from '../table.ts';

const runs = 5;
const slowdown = 4;

interface FirstPaint {
  /** Milliseconds from the navigation until the largest thing of the first screen was painted. */
  readonly largest: number;
  /** Milliseconds from the navigation until the day's appointments are painted. */
  readonly day: number;
  /** Compressed bytes of the scripts that the page names: what has to be there before the day can be drawn. */
  readonly scriptBytes: number;
}

type WithSeen = { seen: { largest: number; day: number } };

/** Runs in the page before anything of it: it must not refer to anything outside itself. */
function watchFirstPaint(): void {
  const seen = { largest: 0, day: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => (seen.largest = list.getEntries().at(-1)?.startTime ?? 0)).observe({
    type: 'largest-contentful-paint',
    buffered: true,
  });
  const changes = new MutationObserver(() => {
    if (!document.querySelector('ar-appointment-block')) return;
    changes.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => (seen.day = performance.now())));
  });
  changes.observe(document, { childList: true, subtree: true });
}

async function scriptBytesOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const named = new Set(
      [...document.querySelectorAll<HTMLElement>('link[rel=modulepreload], script[src]')].map(
        (element) => (element as HTMLLinkElement).href || (element as HTMLScriptElement).src,
      ),
    );
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return resources
      .filter(({ name }) => named.has(name))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
}

/** Opens the day in a browser that has never seen it but is signed in. */
async function openCold(browser: Browser, signedIn: FrontDesk, date: string): Promise<FirstPaint> {
  const storageState = await signedIn.context.storageState();
  const context = await browser.newContext({ viewport: signedIn.page.viewportSize(), storageState });
  const page = await context.newPage();
  await page.addInitScript(watchFirstPaint);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`${signedIn.url}/day/${date}`);
  await page.waitForFunction(() => (window as unknown as WithSeen).seen.day > 0);
  await page.waitForTimeout(1_000);
  const { largest, day } = await page.evaluate(() => (window as unknown as WithSeen).seen);
  const scriptBytes = await scriptBytesOf(page);
  await context.close();
  return { largest, day, scriptBytes };
}

/** P17: the first paint of the day on a warm server, the processor four times slower. */
export async function measureFirstPaint(browser: Browser, signedIn: FrontDesk, date: string): Promise<Row[]> {
  await openCold(browser, signedIn, date);
  const paints: FirstPaint[] = [];
  for (let i = 0; i < runs; i++) paints.push(await openCold(browser, signedIn, date));
  const of = (figure: keyof FirstPaint) => median(paints.map((paint) => paint[figure]));
  const row = { id: 'P17', unit: 's' } as const;
  return [
    { ...row, what: 'largest contentful paint of the day, CPU 4× slower', product: of('largest') / 1_000, target: 1.2 },
    { ...row, what: 'its appointments painted, CPU 4× slower', product: of('day') / 1_000, target: 2 },
    { ...row, what: 'initial JavaScript, compressed', product: of('scriptBytes') / 1_000, unit: 'kB', target: 250 },
  ];
}
