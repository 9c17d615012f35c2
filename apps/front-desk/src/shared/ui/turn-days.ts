import { Component, booleanAttribute, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from './icon';
import { Tooltip } from './tooltip';

/** Today, the day before, the day after. */
@Component({
  selector: 'ar-turn-days',
  imports: [Icon, Tooltip, TranslocoDirective],
  templateUrl: './turn-days.html',
  styles: `
    :host {
      display: flex;
      gap: inherit;
    }
    span {
      display: flex;
    }
  `,
})
export class TurnDays {
  /** Whether the day on screen is today, where the button shows it. */
  readonly isToday = input<boolean>();
  /** Whether the page turns its days by T, [ and ], too. */
  readonly hasKeys = input(false, { transform: booleanAttribute });
  readonly todayWanted = output();
  /** By how many days. */
  readonly turned = output<-1 | 1>();
}
