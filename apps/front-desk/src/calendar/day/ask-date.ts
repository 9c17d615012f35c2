import { Dialog } from '@angular/cdk/dialog';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Keys } from '../../shared/ui/keys';
import { FeatureWords } from '../../shared/words/feature-words';
import { DayLinks } from './day-links';
import { DayTurns } from './day-turns';

/** Asks for a date and turns to it. */
@Injectable()
export class AskDate {
  private readonly dialog = inject(Dialog);
  private readonly keys = inject(Keys);
  private readonly words = inject(FeatureWords);
  private readonly turns = inject(DayTurns);
  private readonly links = inject(DayLinks);

  async execute(): Promise<void> {
    const [{ GoToDate }] = await Promise.all([import('./go-to-date'), this.words.load('over-day')]);
    const release = this.keys.capture([]);
    const dialog = this.dialog.open<string>(GoToDate, {
      data: this.turns.todayOn,
      backdropClass: 'shade',
      ariaModal: true,
    });
    const date = await firstValueFrom(dialog.closed);
    release();
    if (date) this.links.turnTo(date);
  }
}
