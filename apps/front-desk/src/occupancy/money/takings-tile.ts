import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { BoardOptions } from '../board/board-options';
import { FigureTile } from '../tiles/figure-tile';
import { DayTakings } from './day-takings';

/** What was collected so far, of what is expected. */
@Component({
  selector: 'ar-takings-tile',
  imports: [FigureTile, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'occupancy.takings'">
      <ar-figure-tile
        data-figure="takings"
        [label]="t('title')"
        [note]="t('note')"
        [value]="money.collected() === undefined ? t('none') : sum(money.collected())"
        [isWall]="isWall()"
      >
        @if (money.takings(); as takings) {
          <p>{{ t('expected', { sum: sum(takings.billed.amount) }) }}</p>
          @if (money.fault()) {
            <p class="away" role="status">{{ t('asOf', { time: seenAt() }) }}</p>
          } @else if (ahead(); as ahead) {
            <p>
              <b [class.more]="ahead.isMore">{{ ahead.sum }}</b> {{ t('onWeekBefore', { weekday: weekday() }) }}
            </p>
          }
        } @else if (money.fault(); as fault) {
          <p class="away" role="status">{{ t('fault.' + fault) }}</p>
        }
      </ar-figure-tile>
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      min-inline-size: 0;
    }
    .more {
      color: var(--ok);
    }
    .away {
      color: var(--warn);
    }
  `,
})
export class TakingsTile {
  private readonly formats = inject(Formats);
  private readonly options = inject(BoardOptions);

  protected readonly money = inject(DayTakings);
  protected readonly isWall = this.options.isWall;
  protected readonly weekday = computed(() => this.formats.date(this.options.date(), 'long').split(' ')[0] ?? '');
  protected readonly seenAt = computed(() => this.formats.time(this.money.seenAt()));
  protected readonly ahead = computed(() => {
    const ahead = this.money.ahead();
    if (ahead === undefined) return undefined;
    return { isMore: ahead > 0, sum: `${ahead > 0 ? '+' : ''}${this.sum(ahead)}` };
  });

  /** Whole units: cents do not matter from afar. */
  protected sum(amount = 0): string {
    const currency = this.money.takings()?.currency ?? 'EUR';
    return this.formats.money({ amount, currency }, 'whole');
  }
}
