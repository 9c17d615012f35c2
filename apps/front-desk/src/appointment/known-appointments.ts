import { Injectable, effect, inject } from '@angular/core';
import type { Appointment } from '@anteroom/contracts-scheduling';
import { SessionStore } from '../shared/session/session-store';

const keptAtMost = 40;

/** Appointments that were on screen before: their window opens with them at once and asks what changed meanwhile. */
@Injectable({ providedIn: 'root' })
export class KnownAppointments {
  private readonly session = inject(SessionStore);
  private readonly known = new Map<string, Appointment>();

  constructor() {
    effect(() => {
      this.session.user();
      this.known.clear();
    });
  }

  find(id: string): Appointment | undefined {
    return this.known.get(id);
  }

  keep(appointment: Appointment): void {
    this.known.delete(appointment.id);
    this.known.set(appointment.id, appointment);
    const [oldest] = this.known.keys();
    if (this.known.size > keptAtMost && oldest !== undefined) this.known.delete(oldest);
  }
}
