import { Injectable, inject } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import { Clock } from '../../shared/ui/clock';
import { CellActions } from '../grid/cell-actions';
import { addDays } from '../rules/month';
import { DayLinks } from './day-links';
import { OpenDay } from './open-day';

/** Leaving the day for another one, and beginning a booking. */
@Injectable()
export class DayTurns {
  private readonly day = inject(OpenDay);
  private readonly links = inject(DayLinks);
  private readonly formats = inject(Formats);
  private readonly clock = inject(Clock);
  private readonly cells = inject(CellActions);

  get todayOn(): string {
    return this.formats.localDate(this.clock.now());
  }

  today(): void {
    this.links.turnTo(this.todayOn);
  }

  by(days: number): void {
    this.links.turnTo(addDays(this.day.date(), days));
  }

  book(): void {
    this.cells.bookNext();
  }
}
