import { Injectable, inject } from '@angular/core';
import type { Appointment } from '@anteroom/contracts-scheduling';
import { asProblem } from '../api/api-problem';
import { Toasts } from '../ui/toasts';
import { ActWords } from './act-words';
import type { KnownAppointment } from './known-appointment';
import { RestoreAppointments } from './restore-appointments';

/** Something this desk did to appointments, in words, with what they were before and are after. */
export interface Act {
  readonly message: string;
  readonly strong?: string;
  /** What is said when it was taken back. */
  readonly back: string;
  readonly changed: readonly { readonly before: KnownAppointment; readonly after: Appointment }[];
}

/** Tells what was done to appointments, with the way back and forth again. Every act of the day and the window. */
@Injectable({ providedIn: 'root' })
export class Acts {
  private readonly toasts = inject(Toasts);
  private readonly restoring = inject(RestoreAppointments);
  private readonly words = inject(ActWords);

  tell(act: Act): void {
    const { message, strong } = act;
    this.toasts.show({ message, ...(strong !== undefined && { strong }), undo: () => this.takeBack(act) });
  }

  /** A booking is taken back by cancelling it. */
  tellBooked(booked: Appointment, words: Pick<Act, 'message' | 'strong' | 'back'>): void {
    const cancelReason = this.words.bookingUndone();
    this.tell({ ...words, changed: [{ before: { ...booked, status: 'cancelled', cancelReason }, after: booked }] });
  }

  private async takeBack(act: Act): Promise<void> {
    const turns = act.changed.map(({ before, after }) => ({ from: after, to: before }));
    const back = await this.restore(turns, 'notUndone');
    if (back) this.toasts.show({ message: act.back, redo: () => this.doAgain(act, back) });
  }

  private async doAgain(act: Act, back: readonly Appointment[]): Promise<void> {
    const turns = back.flatMap((from) => {
      const changed = act.changed.find(({ after }) => after.id === from.id);
      return changed ? [{ from, to: changed.after }] : [];
    });
    const again = await this.restore(turns, 'notRedone');
    const changed = again?.map((after, index) => ({ before: back[index] ?? after, after }));
    if (changed) this.tell({ ...act, changed });
  }

  /** Undefined when it was refused, which is said. Without a connection it stays to be tried again. */
  private async restore(turns: Parameters<RestoreAppointments['execute']>[0], refusal: 'notUndone' | 'notRedone') {
    try {
      return await this.restoring.execute(turns);
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === 'offline') throw problem;
      this.toasts.show({ message: this.words.refused(problem, refusal), tone: 'refused' });
      return undefined;
    }
  }
}
