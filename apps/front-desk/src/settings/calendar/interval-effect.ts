import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ProblemWords } from '../../shared/api/problem-words';
import { Icon } from '../../shared/ui/icon';
import { CalendarSettingsStore } from './calendar-settings-store';

/** What another interval between visits does, before it is saved. */
@Component({
  selector: 'ar-interval-effect',
  imports: [Icon, TranslocoDirective],
  templateUrl: './interval-effect.html',
  styles: `
    .effect {
      display: grid;
      gap: 8px;
      padding: 10px 12px;
      margin-block-start: -6px;
      font-size: var(--t-12h);
      color: var(--warn);
      background: var(--warntint);
      border-radius: var(--r2);
    }
    .row {
      flex-wrap: wrap;
    }
  `,
})
export class IntervalEffect {
  readonly minutes = input.required<number>();

  private readonly problems = inject(ProblemWords);
  protected readonly store = inject(CalendarSettingsStore);
  protected readonly saved = computed(() => this.store.fields.saved()?.visitIntervalMinutes);
  protected readonly effect = computed(() => (this.store.effect.hasValue() ? this.store.effect.value() : undefined));
  protected readonly problem = computed(() => {
    const error = this.store.effect.error();
    return error && this.problems.sentence(error);
  });
}
