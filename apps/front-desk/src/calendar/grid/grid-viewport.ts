import { Injectable, computed, inject, signal, untracked } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { type Layout, columnWidth, columnWindow, columnsOnPage, timeWindow } from '../rules/viewport';
import { DayColumns } from '../day/day-columns';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import { ShownHours } from './shown-hours';

/** Fixed parts of the grid, in pixels. */
export const gutterWidth = 48;
export const headHeight = 60;

interface Extent {
  readonly width: number;
  readonly height: number;
}

/** For so long after the last step across the grid counts as moving, in milliseconds. */
const movesForMs = 200;

/** Up to here the side panel is a sheet and people are paged. */
const tabletQuery = '(max-width: 1180px)';

/**
 * What of the grid is on the screen. Scrolling writes two numbers; what is drawn follows only when another column or
 * hour comes into view.
 */
@Injectable()
export class GridViewport {
  private readonly columns = inject(DayColumns);
  private readonly day = inject(OpenDay);
  private readonly options = inject(ViewOptions);
  private readonly hours = inject(ShownHours);
  private readonly extent = signal<Extent>(
    { width: 0, height: 0 },
    { equal: (a, b) => a.width === b.width && a.height === b.height },
  );
  private readonly tablet = inject(DOCUMENT).defaultView?.matchMedia(tabletQuery);
  private readonly isTablet = signal(this.tablet?.matches ?? false);
  private movedAcrossAt = Number.NEGATIVE_INFINITY;

  /** Pixels scrolled along the text direction, and down. */
  readonly scrolledAcross = signal(0);
  readonly scrolledDown = signal(0);

  readonly layout = computed<Layout>(() => (this.isTablet() ? 'pages' : 'full'));
  /** The room for columns, and for hours, in pixels. */
  readonly across = computed(() => Math.max(0, this.extent().width - gutterWidth));
  readonly down = computed(() => Math.max(0, this.extent().height - headHeight));
  readonly columnWidth = computed(() => columnWidth(this.across(), this.columns.shown().length, this.layout()));
  readonly columnsPerPage = computed(() =>
    this.layout() === 'pages'
      ? columnsOnPage(this.across())
      : Math.max(1, Math.floor(this.across() / this.columnWidth())),
  );
  readonly window = computed(
    () => columnWindow(this.scrolledAcross(), this.across(), this.columnWidth(), this.columns.shown().length),
    { equal: (a, b) => a.from === b.from && a.to === b.to },
  );
  readonly time = computed(
    () => {
      const scrolled = this.scrolledDown() + this.hours.before();
      return timeWindow(scrolled, this.down(), this.options.zoom(), this.day.axis().minutes);
    },
    { equal: (a, b) => a.start === b.start && a.end === b.end },
  );
  /** The first and last column that is fully in view, for the pager. */
  readonly page = computed(
    () => {
      const first = Math.round(this.scrolledAcross() / this.columnWidth());
      return { first, last: Math.min(this.columns.shown().length, first + this.columnsPerPage()) };
    },
    { equal: (a, b) => a.first === b.first && a.last === b.last },
  );

  constructor() {
    this.tablet?.addEventListener('change', ({ matches }) => this.isTablet.set(matches));
  }

  measured(width: number, height: number): void {
    this.extent.set({ width, height });
  }

  /** `left` is negative in right-to-left pages. */
  scrolled(left: number, top: number): void {
    const across = Math.abs(left);
    if (across !== untracked(this.scrolledAcross)) this.movedAcrossAt = performance.now();
    this.scrolledAcross.set(across);
    this.scrolledDown.set(top);
  }

  /** Whether other columns are just being scrolled to. */
  isMovingAcross(): boolean {
    return performance.now() - this.movedAcrossAt < movesForMs;
  }
}
