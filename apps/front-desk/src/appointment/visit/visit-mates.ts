import { Injectable, computed, inject } from '@angular/core';
import type { DayAppointment } from '../../shared/live/day-picture';
import { DayStore } from '../../shared/live/day-store';
import { AppointmentForm } from '../form/appointment-form';

/** What else the client of the window has on the open day. */
@Injectable()
export class VisitMates {
  private readonly days = inject(DayStore);
  private readonly form = inject(AppointmentForm);

  /** The client's other appointments of the day, in order. */
  readonly ofClient = computed<readonly DayAppointment[]>(() => {
    const client = this.form.draft().client;
    if (client?.kind !== 'known') return [];
    const others = this.days
      .appointments()
      .filter((one) => one.client?.id === client.id && one.id !== this.form.saved()?.id);
    return [...others].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  });

  /** The appointment on screen as the day shows it: what was paid since is on it at once, without a new version. */
  readonly self = computed(() => {
    const saved = this.form.saved();
    return saved && (this.days.appointment(saved.id)() ?? saved);
  });

  /** Those that belong to the same visit as the appointment on screen. */
  readonly sameVisit = computed(() => {
    const visitId = this.form.saved()?.visitId;
    return this.ofClient().filter((one) => one.visitId === visitId && one.status !== 'cancelled');
  });
}
