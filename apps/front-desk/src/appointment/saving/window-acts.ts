import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Appointment, CalendarAppointment } from '@anteroom/contracts-scheduling';
import { DayStore } from '../../shared/live/day-store';
import { Acts } from '../../shared/undo/acts';
import { FieldWords } from '../form/field-words';
import { AppointmentForm } from '../form/appointment-form';

/** Tells what the window did, so that it can be taken back like any other act of this desk. */
@Injectable()
export class WindowActs {
  private readonly acts = inject(Acts);
  private readonly days = inject(DayStore);
  private readonly form = inject(AppointmentForm);
  private readonly words = inject(FieldWords);
  private readonly transloco = inject(TranslocoService);

  /** @param before as it was saved; undefined for a booking */
  saved(before: Appointment | undefined, after: Appointment): void {
    if (before === after) return;
    const words = this.words.saved(after);
    const kind = before ? 'changed' : 'booked';
    const back = this.transloco.translate('appointment.state.takenBack', { name: words.strong, kind });
    if (before) this.acts.tell({ ...words, back, changed: [{ before, after }] });
    else this.acts.tellBooked(after, { ...words, back });
  }

  /** The appointments as they are before a change of status, to be handed to `statusChanged` with what changed. */
  known(): ReadonlyMap<string, CalendarAppointment> {
    const shown = this.form.saved();
    const known = new Map(this.days.appointments().map((one) => [one.id, one as CalendarAppointment]));
    return shown ? known.set(shown.id, shown) : known;
  }

  statusChanged(changed: readonly Appointment[], known: ReadonlyMap<string, CalendarAppointment>): void {
    const [first] = changed;
    if (!first) return;
    const name: string = first.client?.name ?? this.transloco.translate('appointment.title.blank');
    const n = changed.length;
    const say = (key: string, { status }: Pick<Appointment, 'status'>): string => {
      const word: string = this.transloco.translate(`common.status.${status}`);
      return this.transloco.translate(`appointment.status.${key}`, { n, name, status: word });
    };
    this.acts.tell({
      message: say('done', first),
      back: say('back', known.get(first.id) ?? first),
      changed: changed.flatMap((after) => {
        const before = known.get(after.id);
        return before ? [{ before, after }] : [];
      }),
    });
  }
}
