import { Injectable, inject } from '@angular/core';
import { Keys } from '../../shared/ui/keys';
import { Finder } from '../finder/finder';
import { PickedUp } from '../moves/picked-up';
import { AskDate } from './ask-date';
import { DayTurns } from './day-turns';
import { SightKeys } from './sight-keys';

/** The keys of the day, wherever the focus is. */
@Injectable()
export class DayKeys {
  private readonly keys = inject(Keys);
  private readonly turns = inject(DayTurns);
  private readonly asking = inject(AskDate);
  private readonly pickedUp = inject(PickedUp);
  private readonly sight = inject(SightKeys);
  private readonly finder = inject(Finder);

  /** Call in an injection context. */
  bind(): void {
    const hint = (name: string, keys?: string[]) => ({ label: `calendar.hints.${name}`, keys });
    this.keys.bind([
      { key: 'N', label: 'day-keys.book', hint: hint('book'), run: () => this.turns.book() },
      { key: 'F', label: 'day-keys.nextFree', hint: hint('nextFree'), run: () => this.finder.open() },
      { key: 'T', label: 'day-keys.today', run: () => this.turns.today() },
      {
        key: '[',
        label: 'day-keys.previous',
        hint: hint('days', ['[', ']']),
        run: () => this.turns.by(-1),
      },
      { key: ']', label: 'day-keys.next', run: () => this.turns.by(1) },
      { key: '{', label: 'day-keys.previousWeek', run: () => this.turns.by(-7) },
      { key: '}', label: 'day-keys.nextWeek', run: () => this.turns.by(7) },
      { key: 'D', label: 'day-keys.goTo', run: () => void this.asking.execute() },
      ...this.sight.bindings(),
      {
        key: 'Escape',
        label: 'day-keys.letGo',
        unlisted: true,
        when: () => this.pickedUp.appointment() !== undefined,
        run: () => this.pickedUp.drop(),
      },
    ]);
  }
}
