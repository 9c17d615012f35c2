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

/** A move that was made: from where, to where. */
interface Move {
  readonly before: Place;
  readonly to: MoveWish;
  readonly change: Change;
}

/**
 * Puts an appointment somewhere else: drawn at once and marked as not yet saved, then the server judges. A refusal
 * puts it back and says why; what was done can be undone, and what was undone
 * done again.
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
    this.tell({ before, to, change }, outcome.appointment);
  }

  /** Says what was done, with the way back. */
  private tell(move: Move, moved: Appointment): void {
    this.toasts.show({
      message: this.words.done(moved, move.change),
      strong: this.words.title(moved),
      undo: () => this.takeBack(move, moved),
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

  private async takeBack(move: Move, moved: Appointment): Promise<void> {
    const outcome = await this.send(moved, move.before, 'touched-by-others');
    if (outcome.kind === 'refused') return this.refuse(this.words.notTakenBack(outcome.problem));
    const { appointment } = outcome;
    this.toasts.show({ message: this.words.takenBack(appointment), redo: () => this.doAgain(move, appointment) });
  }

  private async doAgain(move: Move, back: Appointment): Promise<void> {
    const outcome = await this.send(back, move.to, 'touched-by-others');
    if (outcome.kind === 'refused') return this.refuse(this.words.notDoneAgain(outcome.problem));
    this.tell(move, outcome.appointment);
  }

  private refuse(message: string): void {
    this.toasts.show({ message, tone: 'refused' });
  }
}
