import { setTimeout as after, clearTimeout } from 'node:timers';

/** Tells the person at the terminal what goes on. */
export interface Reporter {
  /** Runs the work as a named step with its progress and time. */
  step<T>(title: string, work: (progress: (text: string) => void) => Promise<T>): Promise<T>;
  say(line: string): void;
  warn(line: string): void;
}

export const silentReporter: Reporter = {
  step: (_title, work) => work(() => undefined),
  say: () => undefined,
  warn: () => undefined,
};

const announceAfterMs = 700;
const progressEveryMs = 2_000;

/** Plain lines, one per event, so that they read the same in a terminal and in a log. */
export class ConsoleReporter implements Reporter {
  async step<T>(title: string, work: (progress: (text: string) => void) => Promise<T>): Promise<T> {
    const since = performance.now();
    const timer = after(() => this.say(`  …  ${title}`), announceAfterMs);
    try {
      const result = await work(this.progressWriter());
      this.say(`  ✓  ${title.padEnd(44)} ${seconds(performance.now() - since)}`);
      return result;
    } finally {
      clearTimeout(timer);
    }
  }

  say(line: string): void {
    console.log(line);
  }

  warn(line: string): void {
    console.warn(`  !  ${line}`);
  }

  private progressWriter(): (text: string) => void {
    let lastAt = performance.now();
    return (text) => {
      if (performance.now() - lastAt < progressEveryMs) return;
      lastAt = performance.now();
      this.say(`       ${text}`);
    };
  }
}

export const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
