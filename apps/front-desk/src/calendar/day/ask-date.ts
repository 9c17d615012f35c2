import { Injectable, inject } from '@angular/core';
import { LateDialogs } from '../../shared/ui/late-dialogs';
import { DayLinks } from './day-links';
import { DayTurns } from './day-turns';

const load = () => import('./go-to-date').then((m) => m.GoToDate);

/** Asks for a date and turns to it. */
@Injectable()
export class AskDate {
  private readonly dialogs = inject(LateDialogs);
  private readonly turns = inject(DayTurns);
  private readonly links = inject(DayLinks);

  async execute(): Promise<void> {
    const date = await this.dialogs.ask<string>({
      load,
      words: 'over-day',
      data: this.turns.todayOn,
      labelledBy: 'go-to-date-label',
    });
    if (date) this.links.turnTo(date);
  }
}
