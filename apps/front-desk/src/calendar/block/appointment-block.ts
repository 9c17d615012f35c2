import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DayAppointment } from '../../shared/live/day-picture';
import { Icon } from '../../shared/ui/icon';
import { DayClock } from '../day/day-clock';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import { GridFocus } from '../grid/grid-focus';
import { type Attention, attentionTo } from '../rules/attention';
import { minuteOf, wallTimeAt } from '../rules/day-axis';
import { spanOf } from '../rules/day-plan';
import type { Lane } from '../rules/lanes';
import { contentTier } from '../rules/viewport';
import { AppointmentName } from './appointment-name';
import { appointmentTitle, serviceLine } from './appointment-words';

/** Below this height in pixels a block is still drawn this high, so that it can be hit. */
const leastHeight = 18;

/** One appointment in its column. Its place is two custom properties; zooming touches none of them. */
@Component({
  selector: 'ar-appointment-block',
  imports: [Icon, NgTemplateOutlet, TranslocoDirective],
  templateUrl: './appointment-block.html',
  styleUrl: './appointment-block.css',
  host: {
    role: 'row',
    '[attr.aria-rowindex]': 'row()',
    '[attr.data-status]': 'appointment().status',
    '[attr.data-appointment]': 'appointment().id',
    '[attr.data-tier]': 'tier()',
    '[style.--s]': 'span().start',
    '[style.--d]': 'span().end - span().start',
    '[style.--lane]': 'laneIndex()',
    '[style.--lanes]': 'laneCount()',
    '[class.sliver]': 'lane().kind === "sliver"',
    '[class.beside-sliver]': 'isBesideSliver()',
    '[class.uncommitted]': 'appointment().uncommitted',
    '[class.muted]': 'isMuted()',
    '[class.origin]': 'isInHand()',
    '[class.overbooked]': 'appointment().overbookReason !== null',
  },
})
export class AppointmentBlock {
  private readonly day = inject(OpenDay);
  private readonly options = inject(ViewOptions);
  private readonly clock = inject(DayClock);
  private readonly focus = inject(GridFocus);
  private readonly names = inject(AppointmentName);

  readonly appointment = input.required<DayAppointment>();
  readonly lane = input.required<Lane>();
  /** Counted from 1, the times' column included. */
  readonly column = input.required<number>();
  readonly isInHand = input(false);

  protected readonly span = computed(() => {
    const { start, end } = spanOf(this.day.axis(), this.appointment().start, this.appointment().end);
    const from = Math.max(0, start);
    return { start: from, end: Math.min(end, this.day.axis().minutes) };
  });
  private readonly drawnMinutes = computed(() =>
    Math.max(this.span().end - this.span().start, leastHeight / this.options.zoom()),
  );
  protected readonly tier = computed(() =>
    this.lane().kind === 'sliver' ? 'sliver' : contentTier(this.drawnMinutes(), this.options.zoom()),
  );
  protected readonly laneIndex = computed(() => placeAcross(this.lane()).index);
  protected readonly laneCount = computed(() => placeAcross(this.lane()).of);
  protected readonly isBesideSliver = computed(() => placeAcross(this.lane()).besideSliver);
  protected readonly isMuted = computed(() => this.options.filter().mutedStatuses.includes(this.appointment().status));
  protected readonly isFocusStop = computed(() => this.focus.appointmentId() === this.appointment().id);

  protected readonly row = computed(() => Math.floor(this.span().start / this.options.step()) + 2);
  protected readonly rowSpan = computed(() =>
    Math.max(1, Math.ceil((this.span().end - this.span().start) / this.options.step())),
  );
  protected readonly title = computed(() => appointmentTitle(this.appointment()));
  protected readonly services = computed(() => serviceLine(this.appointment()));
  protected readonly times = computed(() => {
    const axis = this.day.axis();
    return `${wallTimeAt(axis, this.span().start)}–${wallTimeAt(axis, this.span().end)}`;
  });
  protected readonly attention = computed<Attention>(
    () => {
      const arrivedAt = this.appointment().statusTimes.arrived;
      const arrived = arrivedAt === undefined ? undefined : minuteOf(this.day.axis(), arrivedAt);
      return attentionTo({ ...this.span(), status: this.appointment().status, arrived }, this.clock.minute());
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly minutes = computed(() => {
    const attention = this.attention();
    return 'minutes' in attention ? attention.minutes : 0;
  });
  protected readonly isLong = computed(() => {
    const attention = this.attention();
    return attention.kind === 'waiting' && attention.long;
  });
  protected readonly spokenTimes = computed(() => this.names.times(this.appointment()));
  protected readonly details = computed(() => this.names.details(this.appointment()));
  protected readonly showsServices = computed(() => this.tier() === 'two' || this.tier() === 'three');
}

function placeAcross(lane: Lane): { index: number; of: number; besideSliver: boolean } {
  return lane.kind === 'lane' ? lane : { index: 0, of: 1, besideSliver: false };
}
