import { Component, computed, inject, input } from '@angular/core';
import type { CalendarEvent } from '@anteroom/contracts-scheduling';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import { wallTimeAt } from '../rules/day-axis';
import { spanOf } from '../rules/day-plan';
import { contentTier } from '../rules/viewport';

/** A group session: its name and how many of its places are taken. */
@Component({
  selector: 'ar-event-block',
  imports: [Icon, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'calendar.event'">
      <span role="gridcell" class="sr-only" [attr.aria-colindex]="column()">{{
        t('name', { name: event().label, times: times(), taken: event().taken, capacity: event().capacity })
      }}</span>
      <span class="l1" aria-hidden="true"
        ><b class="ell" dir="auto">{{ event().label }}</b
        ><ar-icon name="event" [size]="13"
      /></span>
      @if (tier() !== 'line') {
        <span class="dots" aria-hidden="true">
          @for (seat of seats(); track $index) {
            <i [class.f]="seat === 'taken'"></i>
          }
        </span>
      }
      @if (tier() === 'three') {
        <span class="l3 ell" aria-hidden="true">{{
          t('taken', { taken: event().taken, capacity: event().capacity })
        }}</span>
      }
    </ng-container>
  `,
  styleUrl: './event-block.css',
  host: {
    role: 'row',
    'data-status': 'event',
    '[attr.aria-rowindex]': 'row()',
    '[attr.data-event]': 'event().id',
    '[style.--s]': 'span().start',
    '[style.--d]': 'span().end - span().start',
  },
})
export class EventBlock {
  private readonly day = inject(OpenDay);
  private readonly options = inject(ViewOptions);

  readonly event = input.required<CalendarEvent>();
  /** Counted from 1, the times' column included. */
  readonly column = input.required<number>();

  protected readonly span = computed(() => spanOf(this.day.axis(), this.event().start, this.event().end));
  protected readonly row = computed(() => Math.floor(Math.max(0, this.span().start) / this.options.step()) + 2);
  protected readonly tier = computed(() => contentTier(this.span().end - this.span().start, this.options.zoom()));
  protected readonly seats = computed(() =>
    Array.from({ length: Math.min(30, this.event().capacity) }, (_, seat) =>
      seat < this.event().taken ? 'taken' : 'free',
    ),
  );
  protected readonly times = computed(
    () => `${wallTimeAt(this.day.axis(), this.span().start)}–${wallTimeAt(this.day.axis(), this.span().end)}`,
  );
}
