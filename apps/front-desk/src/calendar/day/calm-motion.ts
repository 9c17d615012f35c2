import { Injectable } from '@angular/core';

/** More changes than this at once are drawn without motion. */
const calmBelow = 8;
const burstMs = 500;

/** Whether what colleagues do may move on the screen: not in a burst, and not for people who asked for stillness. */
@Injectable()
export class CalmMotion {
  private recent: number[] = [];

  /** Counts one change and says whether it may move. */
  allows(): boolean {
    const now = performance.now();
    this.recent = [...this.recent.filter((at) => now - at < burstMs), now];
    return this.recent.length <= calmBelow && !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  }
}
