import type { Page } from 'playwright-core';

/** What the page's own stopwatch has seen, in milliseconds. */
export interface Lap {
  /** From the key or the button until the frame in which the thing is there has gone to the compositor. */
  readonly painted: number;
  /** What the browser itself says of the key or the button: until its next paint is on the screen, in steps of 8 ms. */
  readonly nextPaint: number;
}

interface Watch {
  arm(what: string): void;
  read(): Promise<Lap>;
  interactions(): number[];
}
type WithWatch = { readonly stopwatch: Watch };

/** Runs in the page: it must not refer to anything outside itself. */
function install(): void {
  let startedAt = Number.NaN;
  let lap: Promise<number> = Promise.resolve(Number.NaN);
  const durations = new Map<number, { at: number; ms: number }>();
  const started = (event: Event) => (startedAt = event.timeStamp);
  for (const type of ['pointerup', 'keydown']) addEventListener(type, started, { capture: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const known = durations.get(entry.interactionId)?.ms ?? 0;
      const ms = Math.max(known, entry.duration);
      if (entry.interactionId > 0) durations.set(entry.interactionId, { at: entry.startTime, ms });
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  // A message that is sent in a frame arrives when that frame has gone to the compositor, and before what comes next.
  const frames = new MessageChannel();
  const waiting: ((now: number) => void)[] = [];
  frames.port1.onmessage = () => waiting.splice(0).forEach((then) => then(performance.now()));
  const everyFrame = () => {
    frames.port2.postMessage(0);
    requestAnimationFrame(everyFrame);
  };
  requestAnimationFrame(everyFrame);
  const appearance = (what: string) =>
    new Promise<number>((done, never) => {
      setTimeout(() => never(new Error(`${what} was not seen within 5 s`)), 5_000);
      const look = () => {
        if (!document.querySelector(what)) return;
        changes.disconnect();
        removeEventListener('focusin', look, { capture: true });
        waiting.push(done);
      };
      const changes = new MutationObserver(look);
      changes.observe(document.body, { childList: true, subtree: true, attributes: true });
      addEventListener('focusin', look, { capture: true });
    });
  const read = async (): Promise<Lap> => {
    const at = await lap;
    await new Promise((wait) => setTimeout(wait, 60));
    const nextPaint = Math.max(0, ...[...durations.values()].filter((one) => one.at >= startedAt).map(({ ms }) => ms));
    return { painted: at - startedAt, nextPaint };
  };
  const watch: Watch = {
    arm: (what) => {
      lap = appearance(what);
      lap.catch(() => undefined);
    },
    read,
    interactions: () => [...durations.values()].map(({ ms }) => ms),
  };
  Object.assign(window, { stopwatch: watch });
}

/** Measures in the page itself, so that the way between the benchmark and the browser does not count. */
export class Stopwatch {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** For every page that is opened from here on. */
  async install(): Promise<void> {
    await this.page.addInitScript(install);
  }

  /** Does something and waits until `what` (a selector of something that is not there yet) is painted. */
  async time(what: string, action: () => Promise<void>): Promise<Lap> {
    await this.page.evaluate((selector) => (window as unknown as WithWatch).stopwatch.arm(selector), what);
    await action();
    return this.page.evaluate(() => (window as unknown as WithWatch).stopwatch.read());
  }

  /** The durations of all interactions so far; what took less than 16 ms is not among them. */
  interactions(): Promise<number[]> {
    return this.page.evaluate(() => (window as unknown as WithWatch).stopwatch.interactions());
  }
}
