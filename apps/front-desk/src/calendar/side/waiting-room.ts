import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { DayStore } from '../../shared/live/day-store';
import { Icon } from '../../shared/ui/icon';
import { Ring } from '../../shared/ui/ring';
import { appointmentTitle, surnameOf } from '../block/appointment-words';
import { DayClock } from '../day/day-clock';
import { OpenDay } from '../day/open-day';
import { GridFocus } from '../grid/grid-focus';
import { attentionAfter, waitedMinutes, waitingRing } from '../rules/attention';
import { minuteOf } from '../rules/day-axis';
import { spanOf } from '../rules/day-plan';
import { LateList } from './late-list';

/** Who has arrived and waits, the longest first; and who is late. */
@Component({
  selector: 'ar-waiting-room',
  imports: [Icon, LateList, Ring, TranslocoDirective],
  templateUrl: './waiting-room.html',
  styleUrl: './waiting-room.css',
})
export class WaitingRoom {
  private readonly store = inject(DayStore);
  private readonly day = inject(OpenDay);
  private readonly clock = inject(DayClock);
  private readonly formats = inject(Formats);
  private readonly focus = inject(GridFocus);

  protected readonly isToday = this.clock.isToday;
  protected readonly waiting = computed(() => {
    const axis = this.day.axis();
    const now = this.clock.minute();
    const members = new Map(this.store.teamMembers().map(({ id, name }) => [id, name]));
    return this.store
      .appointments()
      .filter(({ status }) => status === 'arrived')
      .map((one) => {
        const arrived = one.statusTimes.arrived === undefined ? undefined : minuteOf(axis, one.statusTimes.arrived);
        const minutes = waitedMinutes({ ...spanOf(axis, one.start, one.end), status: one.status, arrived }, now);
        return {
          id: one.id,
          name: appointmentTitle(one),
          member: surnameOf(members.get(one.teamMemberId) ?? ''),
          due: this.formats.time(one.start),
          minutes,
          isEarly: now < minuteOf(axis, one.start),
          ring: waitingRing(minutes),
          isLong: minutes > attentionAfter.longWait,
        };
      })
      .sort((a, b) => b.minutes - a.minutes);
  });

  protected show(id: string): void {
    this.focus.goToAppointment(id);
  }
}
