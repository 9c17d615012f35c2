import { Injectable, afterRenderEffect, inject, untracked } from '@angular/core';
import { DayClock } from '../day/day-clock';
import { OpenDay } from '../day/open-day';
import { GridSurface } from './grid-surface';
import { GridViewport } from './grid-viewport';
import { ShownHours } from './shown-hours';

/** Where a day is scrolled to when it opens: now at 35 % of the height, or the first working hour of another day. */
@Injectable()
export class OpeningSight {
  private readonly day = inject(OpenDay);
  private readonly clock = inject(DayClock);
  private readonly viewport = inject(GridViewport);
  private readonly surface = inject(GridSurface);
  private readonly hours = inject(ShownHours);
  private shownFor = '';

  /** Call in an injection context. */
  watch(scroller: HTMLElement): void {
    this.hours.keepInPlace(scroller);
    afterRenderEffect(() => {
      const date = this.day.date();
      const isMeasured = this.viewport.down() > 0;
      if (!isMeasured || !this.day.plan() || this.shownFor === date) return;
      this.shownFor = date;
      untracked(() => this.show());
    });
  }

  /** Back to now (J), or to the start of the working day. */
  show(): void {
    const start = this.day.workingHours().start;
    const half = (this.viewport.down() * 0.3) / 2;
    this.surface.showMinute(this.clock.isToday() ? this.clock.minute() : start + half);
  }
}
