import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { initialsOf } from '../../shared/ui/person';
import { OpenDay } from '../day/open-day';
import { type PlannedMember, utilisation } from '../rules/day-plan';

/** Portrait grounds, by place in the day: people keep theirs while nobody is filtered away. */
const grounds = 6;

/** Who a column belongs to, where they sit, and how full their day is. */
@Component({
  selector: 'ar-column-head',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'calendar.head'">
      <span class="face" aria-hidden="true">{{ initials() }}</span>
      <span class="words">
        <b class="ell" dir="auto" [title]="member().name">{{ member().name }}</b>
        <span class="ell" dir="auto">{{ member().position }}</span>
        <span class="use">
          @if (member().room; as room) {
            <span class="ell" dir="auto">{{ room }}</span>
          }
          @if (percent() !== undefined) {
            <span class="bar" aria-hidden="true"><i [style.inline-size.%]="percent()"></i></span>
            <bdi [attr.aria-label]="t('utilisation', { percent: percent() })">{{ percent() }}%</bdi>
          }
        </span>
      </span>
    </ng-container>
  `,
  styleUrl: './column-head.css',
  host: {
    role: 'columnheader',
    '[attr.aria-colindex]': 'index() + 2',
    '[style.--i]': 'index()',
    '[attr.data-ground]': 'ground()',
  },
})
export class ColumnHead {
  private readonly day = inject(OpenDay);

  readonly member = input.required<PlannedMember>();
  readonly index = input.required<number>();

  protected readonly initials = computed(() => initialsOf(this.member().name.split(',')[0] ?? ''));
  protected readonly ground = computed(() => groundOf(this.member().id));
  protected readonly percent = computed(() => {
    const plan = this.day.plan();
    const share = plan && utilisation(plan, this.member().id);
    return share === undefined ? undefined : Math.round(share * 100);
  });
}

function groundOf(id: string): number {
  return Array.from(id).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % grounds;
}
