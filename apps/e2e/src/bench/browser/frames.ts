import type { Page } from 'playwright-core';

/** How a page kept up while something moved. */
export interface Frames {
  /** Milliseconds from one frame to the next. */
  readonly intervals: readonly number[];
  /** Milliseconds of the main thread in a frame, from its first callback until it is handed to the compositor. */
  readonly work: readonly number[];
  /** Tasks of more than 50 ms. */
  readonly longTasks: number;
}

interface Recorder {
  start(): void;
  stop(): Frames;
  scroll(by: { x: number; y: number; frames: number }): Promise<void>;
}
type WithRecorder = { readonly recorder: Recorder };

/** Runs in the page: it must not refer to anything outside itself. */
function install(): void {
  let [running, last, longTasks] = [false, Number.NaN, 0];
  let intervals: number[] = [];
  let work: number[] = [];
  const done = new MessageChannel();
  let began = 0;
  done.port1.onmessage = () => running && work.push(performance.now() - began);
  new PerformanceObserver((list) => (longTasks += list.getEntries().length)).observe({ type: 'longtask' });
  const frame = (at: number) => {
    if (!running) return;
    if (!Number.isNaN(last)) intervals.push(at - last);
    [last, began] = [at, performance.now()];
    done.port2.postMessage(0);
    requestAnimationFrame(frame);
  };
  const recorder: Recorder = {
    start() {
      [running, last, longTasks, intervals, work] = [true, Number.NaN, 0, [], []];
      requestAnimationFrame(frame);
    },
    stop() {
      running = false;
      return { intervals, work, longTasks };
    },
    scroll: ({ x, y, frames }) =>
      new Promise((ended) => {
        const scroller = document.querySelector('.scroller') as HTMLElement;
        let left = frames;
        const step = () => {
          scroller.scrollBy(x, y);
          if (--left > 0) requestAnimationFrame(step);
          else ended();
        };
        requestAnimationFrame(step);
      }),
  };
  Object.assign(window, { recorder });
}

/** Records the frames of a page. */
export class FrameRecorder {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** In the page that is open now. */
  async install(): Promise<void> {
    await this.page.evaluate(install);
  }

  async during(action: () => Promise<void>): Promise<Frames> {
    await this.page.evaluate(() => (window as unknown as WithRecorder).recorder.start());
    await action();
    return this.page.evaluate(() => (window as unknown as WithRecorder).recorder.stop());
  }

  /** Scrolls a little in every frame, as a trackpad does. */
  async scroll(by: { x: number; y: number; frames: number }): Promise<void> {
    await this.page.evaluate((step) => (window as unknown as WithRecorder).recorder.scroll(step), by);
  }
}
