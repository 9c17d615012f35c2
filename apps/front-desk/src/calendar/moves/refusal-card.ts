import { CdkTrapFocus } from '@angular/cdk/a11y';
import { Component, computed, effect, inject, untracked } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Icon } from '../../shared/ui/icon';
import { type KeyBinding, Keys } from '../../shared/ui/keys';
import { OpenDay } from '../day/open-day';
import { GridMoves } from './grid-moves';
import { RefusalPlace } from './refusal-place';
import { type OfferedPlace, Refusals } from './refusals';

/** Why a change was not made, that nothing was changed, and three ways on, one key each. */
@Component({
  selector: 'ar-refusal-card',
  imports: [CdkTrapFocus, Icon, TranslocoDirective],
  templateUrl: './refusal-card.html',
  styleUrl: './refusal-card.css',
})
export class RefusalCard {
  private readonly refusals = inject(Refusals);
  private readonly moves = inject(GridMoves);
  private readonly keys = inject(Keys);
  private readonly day = inject(OpenDay);
  private readonly formats = inject(Formats);

  protected readonly refusal = this.refusals.current;
  protected readonly options = computed(() =>
    (this.refusal()?.alternatives ?? []).map((place) => ({ place, when: this.when(place) })),
  );
  protected readonly first = computed(() => this.options()[0]);

  protected readonly place = inject(RefusalPlace).transform;

  constructor() {
    effect((onCleanup) => {
      if (!this.refusal()) return;
      onCleanup(untracked(() => this.keys.capture(this.bindings())));
    });
  }

  protected take(place: OfferedPlace | undefined): void {
    const refusal = this.refusal();
    if (!refusal || !place) return;
    this.refusals.dismiss();
    void this.moves.commit(refusal.appointment, place, refusal.change);
  }

  protected keep(): void {
    this.refusals.dismiss();
  }

  private when(place: OfferedPlace): string {
    return place.date === this.day.date() ? place.time : `${this.formats.date(place.date, 'short')} ${place.time}`;
  }

  private bindings(): KeyBinding[] {
    const numbers = [0, 1, 2].map((index): KeyBinding => ({
      code: `Digit${index + 1}`,
      label: 'calendar.keys.alternative',
      run: () => this.take(this.options()[index]?.place),
    }));
    return [...numbers, { code: 'Escape', label: 'calendar.keys.keep', run: () => this.keep() }];
  }
}
