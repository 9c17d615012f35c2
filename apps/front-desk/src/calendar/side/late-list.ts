import { Component, computed, inject, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DayAppointment } from '../../shared/live/day-picture';
import { DayStore } from '../../shared/live/day-store';
import { appointmentTitle, surnameOf } from '../block/appointment-words';
import { DayClock } from '../day/day-clock';
import { OpenDay } from '../day/open-day';
import { spanOf } from '../rules/day-plan';
import { lateOnes } from '../rules/late-ones';
import { ChangeAttendance } from '../status/change-attendance';
import { StatusRules } from '../status/status-rules';

/** Who should have come and did not: whether it is a no-show, a person decides. */
@Component({
  selector: 'ar-late-list',
  imports: [TranslocoDirective],
  templateUrl: './late-list.html',
  styleUrl: './waiting-room.css',
})
export class LateList {
  private readonly store = inject(DayStore);
  private readonly day = inject(OpenDay);
  private readonly clock = inject(DayClock);
  private readonly rules = inject(StatusRules);
  private readonly changing = inject(ChangeAttendance);

  /** The id of one that is to be shown on the grid. */
  readonly chosen = output<string>();

  protected readonly late = computed(() => {
    const axis = this.day.axis();
    const all = this.clock.isToday() ? this.store.appointments() : [];
    const watched = all.map((one) => ({ ...spanOf(axis, one.start, one.end), status: one.status, one }));
    const { shown, more } = lateOnes(watched, this.clock.minute());
    return { rows: shown.map(({ one, lateBy }) => ({ one, lateBy, ...this.wordsOf(one) })), more };
  });

  protected noShow(appointment: DayAppointment): void {
    void this.changing.execute(appointment, 'no-show');
  }

  private wordsOf(one: DayAppointment) {
    const member = this.store.teamMembers().find(({ id }) => id === one.teamMemberId);
    return {
      name: appointmentTitle(one),
      member: surnameOf(member?.name ?? ''),
      choice: this.rules.choice(one, 'no-show'),
    };
  }
}
