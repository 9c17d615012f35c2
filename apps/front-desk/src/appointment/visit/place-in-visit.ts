import { Injectable, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { CalendarAppointment } from '@anteroom/contracts-scheduling';
import { Api } from '../../shared/api/api';
import { windowRoutes } from '../../shared/api/window-routes';
import { Formats } from '../../shared/format/formats';
import { DayStore } from '../../shared/live/day-store';
import { Toasts } from '../../shared/ui/toasts';
import { AppointmentForm } from '../form/appointment-form';

type Placeable = Pick<CalendarAppointment, 'id' | 'version' | 'start'>;

/** Attaches an appointment to the visit on screen by hand, or detaches it; both can be taken back. */
@Injectable()
export class PlaceInVisit {
  private readonly api = inject(Api);
  private readonly days = inject(DayStore);
  private readonly form = inject(AppointmentForm);
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly asked = signal(false);

  readonly pending = this.asked.asReadonly();

  /** @param mateId one that stays in the visit, with which taking back joins it again */
  async detach(one: Placeable, mateId: string): Promise<void> {
    const done = await this.place(one, null);
    if (done) this.tell('detached', one, () => this.backTo(one.id, mateId));
  }

  async attach(one: Placeable, mateId: string): Promise<void> {
    const done = await this.place(one, mateId);
    if (done) this.tell('attached', one, () => this.backTo(one.id, null));
  }

  private async backTo(id: string, mateId: string | null): Promise<void> {
    const one = this.days.appointment(id)();
    if (one) await this.place(one, mateId);
  }

  private async place(one: Placeable, mateId: string | null): Promise<boolean> {
    if (this.asked()) return false;
    this.asked.set(true);
    try {
      const params = { appointmentId: one.id };
      const placed = await this.api.call(windowRoutes.placeInVisit, {
        params,
        version: one.version,
        body: { with: mateId },
      });
      this.days.commit(placed);
      if (placed.id === this.form.saved()?.id) this.form.merge(placed);
      return true;
    } catch (error) {
      this.toasts.refuse(error);
      return false;
    } finally {
      this.asked.set(false);
    }
  }

  private tell(what: 'attached' | 'detached', { start }: Placeable, undo: () => Promise<void>): void {
    const message = this.transloco.translate(`appointment.visit.${what}`, { time: this.formats.time(start) });
    this.toasts.show({ message, undo });
  }
}
