import { Injectable, inject } from '@angular/core';
import type { Appointment } from '@anteroom/contracts-scheduling';
import type { DayAppointment } from '../../shared/live/day-picture';
import { DayStore } from '../../shared/live/day-store';
import { Toasts } from '../../shared/ui/toasts';
import {
  type Change,
  MoveAppointment,
  type MoveWish,
  type Place,
  type StaleWhen,
  isSamePlace,
  placeOf,
} from './move-appointment';
import { MoveWords } from './move-words';
import { RefuseMove } from './refuse-move';

type AppointmentAt = Pick<Appointment, 'id' | 'version' | 'bufferEnd'> & Place;

/**
 * Puts an appointment somewhere else: drawn at once and marked as not yet saved, then the server judges. A refusal
 * puts it back and says why; what was done can be undone.
 */
@Injectable()
export class GridMoves {
  private readonly store = inject(DayStore);
  private readonly moving = inject(MoveAppointment);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(MoveWords);
  private readonly refusing = inject(RefuseMove);

  async commit(appointment: DayAppointment, to: MoveWish, change: Change): Promise<void> {
    const before = placeOf(appointment);
    if (isSamePlace(before, to)) return;
    const outcome = await this.send(appointment, to, 'moved');
    if (outcome.kind === 'refused') return this.refusing.execute({ appointment, to, change }, outcome.problem);
    this.toasts.show({
      message: this.words.done(outcome.appointment, change),
      strong: this.words.title(outcome.appointment),
      undo: () => this.takeBack(outcome.appointment, before),
    });
  }

  private async send(appointment: AppointmentAt, to: MoveWish, staleWhen: StaleWhen) {
    const buffer = Date.parse(appointment.bufferEnd) - Date.parse(appointment.end);
    const bufferEnd = new Date(Date.parse(to.end) + buffer).toISOString();
    const assumption = this.store.assume(appointment.id, { ...placeOf(to), bufferEnd });
    const outcome = await this.moving.execute(appointment, to, staleWhen);
    if (outcome.kind === 'moved') this.store.commit(outcome.appointment);
    assumption.drop();
    return outcome;
  }

  private async takeBack(moved: Appointment, before: Place): Promise<void> {
    const outcome = await this.send(moved, before, 'touched-by-others');
    const message =
      outcome.kind === 'moved' ? this.words.takenBack(outcome.appointment) : this.words.notTakenBack(outcome.problem);
    this.toasts.show({ message, tone: outcome.kind === 'moved' ? 'done' : 'refused' });
  }
}
