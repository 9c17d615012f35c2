import { Component, computed, inject } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import { DayClock } from '../day/day-clock';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import { timeLabels, wallTimeAt } from '../rules/day-axis';
import { ShownHours } from './shown-hours';

/** Hours beside the columns, and now. */
@Component({
  selector: 'ar-time-gutter',
  template: `
    @for (label of labels(); track label.minute) {
      <span
        role="row"
        [attr.aria-rowindex]="label.row"
        [style.--s]="label.minute"
        [class.q]="label.rank === 'quarter'"
        [class.first]="label.minute === from()"
      >
        <bdi role="rowheader" aria-colindex="1"
          >{{ label.text }}
          @if (label.zone) {
            <small>{{ label.zone }}</small>
          }
        </bdi>
      </span>
    }
    @if (clock.isToday()) {
      <b class="now" aria-hidden="true" [style.--s]="clock.minute()">{{ now() }}</b>
    }
  `,
  styleUrl: './time-gutter.css',
  host: { class: 'gutter', role: 'rowgroup' },
})
export class TimeGutter {
  private readonly day = inject(OpenDay);
  private readonly options = inject(ViewOptions);
  private readonly formats = inject(Formats);
  protected readonly clock = inject(DayClock);
  private readonly hours = inject(ShownHours);
  protected readonly from = computed(() => this.hours.span().start);

  protected readonly labels = computed(() => {
    const every = this.options.zoom() >= 1.5 ? 15 : 60;
    const labels = timeLabels(this.day.axis(), every, this.formats.language());
    return labels.map((label) => ({ ...label, row: Math.floor(label.minute / this.options.step()) + 2 }));
  });
  protected readonly now = computed(() => wallTimeAt(this.day.axis(), this.clock.minute()));
}
