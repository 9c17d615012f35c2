import { DestroyRef, Injectable, type Signal, type WritableSignal, inject, signal, untracked } from '@angular/core';
import { GridViewport } from './grid-viewport';

/** Blocks that are drawn in one frame while columns come into view. */
const blocksAFrame = 4;

interface Filling {
  readonly allowed: WritableSignal<number>;
  readonly wanted: () => number;
}

/**
 * Shares the frames of scrolling out among the columns that come into view: each draws a few of its blocks in every
 * frame, so that none takes longer than a frame has. When a day opens, all of it is drawn at once.
 */
@Injectable()
export class ColumnFilling {
  private readonly viewport = inject(GridViewport);
  private readonly waiting = new Set<Filling>();
  private frame: number | undefined;

  /** How many of the `wanted` blocks a new column may draw by now. Call in an injection context. */
  begin(wanted: () => number): Signal<number> {
    if (!this.viewport.isMovingAcross()) return signal(Number.POSITIVE_INFINITY);
    const filling = { allowed: signal(0), wanted };
    this.waiting.add(filling);
    inject(DestroyRef).onDestroy(() => this.waiting.delete(filling));
    this.frame ??= requestAnimationFrame(() => this.fill());
    return filling.allowed;
  }

  private fill(): void {
    const [first] = this.waiting;
    if (first) {
      const allowed = untracked(first.allowed) + blocksAFrame;
      const isFull = allowed >= untracked(first.wanted);
      if (isFull) this.waiting.delete(first);
      first.allowed.set(isFull ? Number.POSITIVE_INFINITY : allowed);
    }
    this.frame = this.waiting.size > 0 ? requestAnimationFrame(() => this.fill()) : undefined;
  }
}
