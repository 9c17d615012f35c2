/** Waits until every one of several screens has heard of a thing. */
export class Arrivals {
  private readonly screens: number;
  private readonly counts = new Map<string, number>();
  private readonly waiting = new Map<string, () => void>();

  constructor(screens: number) {
    this.screens = screens;
  }

  /** One screen is ready to paint the thing `mark` stands for. */
  heard(mark: string): void {
    const count = (this.counts.get(mark) ?? 0) + 1;
    this.counts.set(mark, count);
    if (count === this.screens) this.waiting.get(mark)?.();
  }

  /** Resolves with the last screen, at once if they all have heard. @throws Error after 10 seconds */
  last(mark: string): Promise<void> {
    if (this.counts.get(mark) === this.screens) return Promise.resolve();
    return new Promise((done, failed) => {
      const tooLate = setTimeout(() => failed(new Error(`only ${this.counts.get(mark) ?? 0} screens heard`)), 10_000);
      this.waiting.set(mark, () => {
        clearTimeout(tooLate);
        done();
      });
    });
  }
}
