import { Injectable, effect, inject } from '@angular/core';
import type { Appointment } from '@anteroom/contracts-scheduling';
import { Api } from '../api/api';
import { routes } from '../api/routes';
import { SessionStore } from '../session/session-store';

const keptAtMost = 40;
/** An answer this young is not asked for again, in milliseconds: the day's pushes tell of what changed since. */
const youngMs = 3_000;

interface Reading {
  readonly beganAt: number;
  readonly answer: Promise<Appointment>;
}

/**
 * Appointments in full, as they were seen last: a window opens with them at once and asks what changed meanwhile. What
 * the pointer or the focus rests on is read ahead.
 */
@Injectable({ providedIn: 'root' })
export class KnownAppointments {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly known = new Map<string, Appointment>();
  private readonly readings = new Map<string, Reading>();

  constructor() {
    effect(() => {
      this.session.user();
      this.known.clear();
      this.readings.clear();
    });
  }

  find(id: string): Appointment | undefined {
    return this.known.get(id);
  }

  keep(appointment: Appointment): void {
    const newest = this.known.get(appointment.id);
    this.known.delete(appointment.id);
    this.known.set(appointment.id, newest && newest.version > appointment.version ? newest : appointment);
    const [oldest] = this.known.keys();
    if (this.known.size > keptAtMost && oldest !== undefined) this.known.delete(oldest);
  }

  /** The appointment as the server has it; one question for all who ask within three seconds. @throws ApiProblem */
  read(id: string): Promise<Appointment> {
    const running = this.readings.get(id);
    if (running && Date.now() - running.beganAt < youngMs) return running.answer;
    const answer = this.ask(id);
    this.readings.set(id, { beganAt: Date.now(), answer });
    answer.catch(() => this.readings.delete(id));
    return answer;
  }

  /** The appointment in that version or a later one: what is known, where it is that young. @throws ApiProblem */
  async readAsOf(id: string, version: number): Promise<Appointment> {
    const known = this.find(id);
    if (known && known.version >= version) return known;
    const read = await this.read(id);
    return read.version >= version ? read : this.ask(id);
  }

  /** Somebody may open it next. What cannot be read now is read, or refused, when it is opened. */
  readAhead(id: string): void {
    if (!this.known.has(id)) this.read(id).catch(() => undefined);
  }

  private async ask(id: string): Promise<Appointment> {
    const appointment = await this.api.call(routes.getAppointment, { params: { appointmentId: id } });
    this.keep(appointment);
    return appointment;
  }
}
