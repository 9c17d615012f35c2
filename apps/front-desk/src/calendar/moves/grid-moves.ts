import { Injectable, inject } from '@angular/core';
import type { Appointment } from '@anteroom/contracts-scheduling';
import { GridFocus } from '../grid/grid-focus';
import type { DayAppointment } from '../../shared/live/day-picture';
import { DayStore } from '../../shared/live/day-store';
import { Acts } from '../../shared/undo/acts';
import { type Change, MoveAppointment, type MoveWish, type Place, isSamePlace, placeOf } from './move-appointment';
import { MoveWords } from './move-words';
import { RefuseMove } from './refuse-move';

type AppointmentAt = Pick<Appointment, 'id' | 'version' | 'bufferEnd'> & Place;

/**
 * Puts an appointment somewhere else: drawn at once and marked as not yet saved, then the server judges. A refusal
 * puts it back and says why; what was done can be undone, and what was undone done again.
 */
@Injectable()
export class GridMoves {
  private readonly store = inject(DayStore);
  private readonly moving = inject(MoveAppointment);
  private readonly acts = inject(Acts);
  private readonly words = inject(MoveWords);
  private readonly refusing = inject(RefuseMove);
  private readonly focus = inject(GridFocus);

  async commit(appointment: DayAppointment, to: MoveWish, change: Change): Promise<void> {
    if (isSamePlace(appointment, to)) return;
    const outcome = await this.send(appointment, to);
    this.focus.goToAppointment(appointment.id);
    if (outcome.kind === 'refused') return this.refusing.execute({ appointment, to, change }, outcome.problem);
    this.acts.tell({
      message: this.words.done(outcome.appointment, change),
      strong: this.words.title(outcome.appointment),
      back: this.words.takenBack(appointment),
      changed: [{ before: appointment, after: outcome.appointment }],
    });
  }

  private async send(appointment: AppointmentAt, to: MoveWish) {
    const buffer = Date.parse(appointment.bufferEnd) - Date.parse(appointment.end);
    const bufferEnd = new Date(Date.parse(to.end) + buffer).toISOString();
    const assumption = this.store.assume(appointment.id, { ...placeOf(to), bufferEnd });
    const outcome = await this.moving.execute(appointment, to);
    if (outcome.kind === 'moved') this.store.commit(outcome.appointment);
    assumption.drop();
    return outcome;
  }
}
