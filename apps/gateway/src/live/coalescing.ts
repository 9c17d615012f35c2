/** At most one run of the work per key and interval: the first at once, the last of a burst at the interval's end. */
export class Coalescing {
  private readonly waiting = new Map<string, { timer: NodeJS.Timeout; again: boolean }>();

  constructor(
    /** Milliseconds; asked for a key each time its work was run. */
    private readonly intervalMs: (key: string) => number,
    private readonly work: (key: string) => void,
  ) {}

  ask(key: string): void {
    const waiting = this.waiting.get(key);
    if (waiting) {
      waiting.again = true;
      return;
    }
    this.work(key);
    const timer = setTimeout(() => this.isOver(key), this.intervalMs(key)).unref();
    this.waiting.set(key, { timer, again: false });
  }

  stop(): void {
    for (const { timer } of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
  }

  private isOver(key: string): void {
    const again = this.waiting.get(key)?.again;
    this.waiting.delete(key);
    if (again) this.ask(key);
  }
}
