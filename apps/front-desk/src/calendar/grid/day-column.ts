import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { DayStore } from '../../shared/live/day-store';
import { AppointmentBlock } from '../block/appointment-block';
import { BufferBand } from '../block/buffer-band';
import { EventBlock } from '../block/event-block';
import { HoldBlock } from '../block/hold-block';
import { DayClock } from '../day/day-clock';
import { OpenDay } from '../day/open-day';
import { StandingBack } from '../moves/standing-back';
import { attentionTo } from '../rules/attention';
import { buffersOf } from '../rules/buffers';
import { minuteOf, wallTimeAt } from '../rules/day-axis';
import { type PlannedMember, spanOf } from '../rules/day-plan';
import { delayedStart } from '../rules/delayed-start';
import { type Lane, planLanes } from '../rules/lanes';
import { overlaps } from '../rules/span';
import { workingBands } from '../rules/working-bands';
import { ColumnFilling } from './column-filling';
import { GridFocus } from './grid-focus';
import { GridViewport } from './grid-viewport';
import { type DrawnHold, OwnHold, keyOfHold } from './own-hold';

const wholeWidth: Lane = { kind: 'lane', index: 0, of: 1, besideSliver: false };

/** One that found no lane is drawn over the others while the keyboard stands on it. */
function laneToDraw(lane: Lane | undefined): Lane {
  return lane === undefined || lane.kind === 'overflow' ? wholeWidth : lane;
}

/** One person's day: bands of working time, blocks in lanes, holds. Knows nothing of pointers. */
@Component({
  selector: 'ar-day-column',
  imports: [AppointmentBlock, BufferBand, EventBlock, HoldBlock, TranslocoDirective],
  templateUrl: './day-column.html',
  styleUrl: './day-column.css',
  host: { role: 'rowgroup', '[attr.aria-label]': 'member().name', '[style.--i]': 'index()' },
})
export class DayColumn {
  private readonly store = inject(DayStore);
  private readonly day = inject(OpenDay);
  private readonly clock = inject(DayClock);
  private readonly viewport = inject(GridViewport);
  private readonly focus = inject(GridFocus);
  private readonly ownHold = inject(OwnHold);

  readonly member = input.required<PlannedMember>();
  readonly index = input.required<number>();

  protected readonly bands = computed(() =>
    workingBands(this.member().shifts, this.day.axis().minutes).map((band) => ({
      ...band,
      time: wallTimeAt(this.day.axis(), band.kind === 'before' ? band.end : band.start),
    })),
  );
  private readonly own = computed(() => {
    const ids = this.store.appointmentIdsOf(this.member().id)();
    return ids.flatMap((id) => this.store.appointment(id)() ?? []);
  });
  private readonly lanePlan = computed(() => {
    const axis = this.day.axis();
    return planLanes(
      this.own().map((one) => ({
        id: one.id,
        ...spanOf(axis, one.start, one.end),
        yields: one.status === 'cancelled',
      })),
    );
  });
  private readonly allowed = inject(ColumnFilling).begin(() => this.own().length);
  protected readonly drawn = computed(() => {
    const { lanes } = this.lanePlan();
    const inView = this.viewport.time();
    const focusedId = this.focus.appointmentId();
    const allowed = this.allowed();
    return this.own()
      .filter((one, index) => index < allowed || one.id === focusedId)
      .filter((one) => overlaps(spanOf(this.day.axis(), one.start, one.end), inView))
      .filter((one) => lanes.get(one.id)?.kind !== 'overflow' || one.id === focusedId)
      .map((appointment) => ({ appointment, lane: laneToDraw(lanes.get(appointment.id)) }));
  });
  /** Whom one who runs over keeps waiting, and about until when. */
  private readonly delayed = computed(
    () => {
      const axis = this.day.axis();
      const now = this.clock.minute();
      if (now < 0 || now >= axis.minutes) return undefined;
      const own = this.own().map(({ id, status, start, end }) => ({ id, status, ...spanOf(axis, start, end) }));
      return delayedStart(own, now);
    },
    { equal: (a, b) => a?.id === b?.id && a?.about === b?.about },
  );
  protected readonly buffers = computed(() => {
    const axis = this.day.axis();
    return buffersOf(
      this.own().map(({ id, status, overbookReason, start, end, bufferEnd }) => ({
        ...{ id, status, overbookReason, ...spanOf(axis, start, end) },
        bufferEnd: minuteOf(axis, bufferEnd),
      })),
    );
  });
  protected readonly overflows = computed(() => this.lanePlan().overflows);
  private readonly ahead = computed(() => {
    const hold = this.ownHold.ahead();
    return hold?.teamMemberId === this.member().id && this.isOnDay(hold.start) ? hold : undefined;
  });
  protected readonly holds = computed<readonly DrawnHold[]>(() => {
    const known = this.store
      .holdIdsOf(this.member().id)()
      .flatMap((id) => this.store.hold(id)() ?? []);
    const own = this.ahead();
    return own ? [...known, own] : known;
  });
  protected readonly keyOfHold = keyOfHold;
  protected readonly events = computed(() =>
    this.store.events().filter(({ teamMemberId }) => teamMemberId === this.member().id),
  );
  protected readonly blocks = computed(() =>
    this.store
      .blocks()
      .filter(({ teamMemberId }) => teamMemberId === this.member().id)
      .map((block) => ({ ...block, span: spanOf(this.day.axis(), block.start, block.end) })),
  );
  /** From the planned end to now, for those who are still in the room. */
  protected readonly tails = computed(() => {
    const now = this.clock.minute();
    return this.own().flatMap((one) => {
      const span = spanOf(this.day.axis(), one.start, one.end);
      const isOver = attentionTo({ ...span, status: one.status }, now).kind === 'over' && now < this.day.axis().minutes;
      return isOver ? [{ id: one.id, start: span.end, length: now - span.end }] : [];
    });
  });
  protected readonly heldId = inject(StandingBack).id;

  protected startsAbout(id: string): number | undefined {
    const delayed = this.delayed();
    return delayed?.id === id ? delayed.about : undefined;
  }

  private isOnDay(start: string): boolean {
    const minute = minuteOf(this.day.axis(), start);
    return minute >= 0 && minute < this.day.axis().minutes;
  }
}
