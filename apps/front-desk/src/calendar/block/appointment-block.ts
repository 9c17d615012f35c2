import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import type { DayAppointment } from '../../shared/live/day-picture';
import { Icon } from '../../shared/ui/icon';
import { DayClock } from '../day/day-clock';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import { GridFocus } from '../grid/grid-focus';
import { GridViewport } from '../grid/grid-viewport';
import { type Attention, attentionTo } from '../rules/attention';
import { minuteOf, wallTimeAt } from '../rules/day-axis';
import { spanOf } from '../rules/day-plan';
import type { Lane } from '../rules/lanes';
import { paymentMark } from '../rules/payment';
import { contentTier, isNarrowBlock } from '../rules/viewport';
import { AppointmentName } from './appointment-name';
import { serviceLine } from './appointment-words';

/** Below this height in pixels a block is still drawn this high, so that it can be hit. */
const leastHeight = 18;

/** One appointment in its column. Its place is two custom properties; zooming touches none of them. */
@Component({
  selector: 'ar-appointment-block',
  imports: [Icon, NgTemplateOutlet],
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
    '[class.narrow]': 'isNarrow()',
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
  private readonly viewport = inject(GridViewport);
  private readonly names = inject(AppointmentName);
  protected readonly currencySign = inject(Formats).currencySign;

  readonly appointment = input.required<DayAppointment>();
  readonly lane = input.required<Lane>();
  /** Counted from 1, the times' column included. */
  readonly column = input.required<number>();
  readonly isInHand = input(false);
  /** About when it can begin, in minutes of the axis, where the one before runs over. */
  readonly startsAbout = input<number>();

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
  protected readonly title = computed(() => this.names.title(this.appointment()));
  protected readonly services = computed(() => serviceLine(this.appointment()));
  private readonly times = computed(() => {
    const axis = this.day.axis();
    return `${wallTimeAt(axis, this.span().start)}–${wallTimeAt(axis, this.span().end)}`;
  });
  private readonly attention = computed<Attention>(
    () => {
      const arrivedAt = this.appointment().statusTimes.arrived;
      const arrived = arrivedAt === undefined ? undefined : minuteOf(this.day.axis(), arrivedAt);
      return attentionTo({ ...this.span(), status: this.appointment().status, arrived }, this.clock.minute());
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly tag = computed(() => {
    const attention = this.attention();
    if (attention.kind === 'none') return this.delayedTag();
    const isLong = attention.kind === 'waiting' && attention.long;
    return { text: this.names.tag(attention), look: `${attention.kind} ${isLong ? 'long' : ''}` };
  });
  private readonly delayedTo = computed(() => {
    const about = this.startsAbout();
    return about === undefined ? undefined : wallTimeAt(this.day.axis(), about);
  });
  /** Where there is a line for the times it says it there, in full. */
  private readonly delayedTag = computed(() => {
    const time = this.delayedTo();
    return time === undefined || this.tier() === 'three' ? undefined : { text: `~${time}`, look: 'delayed' };
  });
  /** The last line of a tall block. */
  protected readonly when = computed(() => {
    const time = this.delayedTo();
    return time === undefined ? this.times() : this.names.startsAbout(time);
  });
  protected readonly isDelayed = computed(() => this.delayedTo() !== undefined);
  protected readonly payment = computed(() => paymentMark(this.appointment()));
  protected readonly spokenTimes = computed(() => this.names.times(this.appointment()));
  protected readonly details = computed(() => this.names.details(this.appointment(), this.delayedTo()));
  protected readonly showsServices = computed(() => this.tier() === 'two' || this.tier() === 'three');
  protected readonly isNarrow = computed(() => isNarrowBlock(this.viewport.columnWidth(), this.laneCount()));
  /** In a narrow block the name has the first line to itself. */
  protected readonly isStatusBelow = computed(() => this.isNarrow() && this.showsServices());
}

function placeAcross(lane: Lane): { index: number; of: number; besideSliver: boolean } {
  return lane.kind === 'lane' ? lane : { index: 0, of: 1, besideSliver: false };
}
