import { Injectable, afterRenderEffect, inject, untracked } from '@angular/core';
import { DayClock } from '../day/day-clock';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import { shownAt } from '../rules/viewport';
import { GridSurface } from './grid-surface';
import { GridViewport } from './grid-viewport';
import { ShownHours } from './shown-hours';

/** So much of the time before work is seen when a day opens, in minutes. */
const beforeWork = 15;

/** Where a day is scrolled to when it opens: its working hours, with now at 35 % of the height where it is in them. */
@Injectable()
export class OpeningSight {
  private readonly day = inject(OpenDay);
  private readonly clock = inject(DayClock);
  private readonly viewport = inject(GridViewport);
  private readonly surface = inject(GridSurface);
  private readonly hours = inject(ShownHours);
  private readonly options = inject(ViewOptions);
  private shownFor = '';

  /** Call in an injection context. */
  watch(scroller: HTMLElement): void {
    this.hours.keepInPlace(scroller);
    afterRenderEffect(() => {
      const date = this.day.date();
      const isMeasured = this.viewport.down() > 0;
      if (!isMeasured || !this.day.plan() || this.shownFor === date) return;
      this.shownFor = date;
      untracked(() => this.open());
    });
  }

  /** Back to now (J), also outside working hours; on another day to the start of work. */
  show(): void {
    if (this.clock.isToday()) this.surface.showMinute(this.clock.minute());
    else this.open();
  }

  private open(): void {
    const { start, end } = this.day.workingHours();
    const atTop = start - beforeWork + (this.viewport.down() * shownAt) / this.options.zoom();
    const now = this.clock.isToday() ? Math.min(this.clock.minute(), end) : start;
    this.surface.showMinute(Math.max(now, atTop));
  }
}
