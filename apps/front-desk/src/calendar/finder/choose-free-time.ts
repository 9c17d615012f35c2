import { Injectable, inject } from '@angular/core';
import type { FreeSlot } from '@anteroom/contracts-scheduling';
import { Formats } from '../../shared/format/formats';
import type { DayAppointment } from '../../shared/live/day-picture';
import { SessionStore } from '../../shared/session/session-store';
import { DayLinks } from '../day/day-links';
import { OpenDay } from '../day/open-day';
import { GridFocus } from '../grid/grid-focus';
import { GridMoves } from '../moves/grid-moves';
import { minuteOf } from '../rules/day-axis';

/** What becomes of a free time that was chosen: an appointment moves there, or a new booking begins there. */
@Injectable()
export class ChooseFreeTime {
  private readonly links = inject(DayLinks);
  private readonly moves = inject(GridMoves);
  private readonly focus = inject(GridFocus);
  private readonly day = inject(OpenDay);
  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);

  execute(slot: FreeSlot, serviceId: string, moving: DayAppointment | undefined): void {
    const date = this.formats.localDate(slot.start);
    if (date === this.day.date()) this.focus.goToTime(slot.teamMemberId, minuteOf(this.day.axis(), slot.start));
    if (moving) return this.move(moving, slot, date);
    if (!this.session.can('appointment.create')) return this.links.turnTo(date);
    const { teamMemberId, start, end } = slot;
    this.links.bookOn(date, { teamMemberId, start, end, serviceId });
  }

  /** It keeps its length, whatever the service takes as a rule; the day follows it. */
  private move(appointment: DayAppointment, { teamMemberId, start }: FreeSlot, date: string): void {
    const length = Date.parse(appointment.end) - Date.parse(appointment.start);
    const end = new Date(Date.parse(start) + length).toISOString();
    if (date !== this.day.date()) this.links.turnTo(date);
    void this.moves.commit(appointment, { teamMemberId, start, end }, 'move');
  }
}
