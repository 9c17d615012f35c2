/** Numbers that change more often than this cannot be read. */
export const atMostEveryMs = 1_000;
/** Waits grow while nothing happens. */
export const atLeastEveryMs = 2_000;

/** Says when to draw: at once after a change where the last drawing is a second ago, else when it is; and now and then. */
export class DrawingPace {
  private drawnAt = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private dueAt = Number.POSITIVE_INFINITY;

  constructor(private readonly draw: () => void) {}

  /** Something is different. */
  changed(): void {
    this.schedule(Math.max(performance.now(), this.drawnAt + atMostEveryMs));
  }

  stop(): void {
    clearTimeout(this.timer);
    this.dueAt = Number.POSITIVE_INFINITY;
  }

  private schedule(at: number): void {
    if (at >= this.dueAt) return;
    clearTimeout(this.timer);
    this.dueAt = at;
    this.timer = setTimeout(() => this.run(), Math.max(0, at - performance.now()));
  }

  private run(): void {
    this.dueAt = Number.POSITIVE_INFINITY;
    this.drawnAt = performance.now();
    this.schedule(this.drawnAt + atLeastEveryMs);
    this.draw();
  }
}
