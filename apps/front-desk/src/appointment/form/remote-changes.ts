import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import type { Appointment } from '@anteroom/contracts-scheduling';
import type { Colleague } from '@anteroom/contracts-shared';
import { Api } from '../../shared/api/api';
import { type ApiProblem, asProblem } from '../../shared/api/api-problem';
import { routes } from '../../shared/api/routes';
import { DayStore } from '../../shared/live/day-store';
import { KnownAppointments } from '../../shared/live/known-appointments';
import { SessionStore } from '../../shared/session/session-store';
import type { AppointmentDraft, DraftField } from '../draft/appointment-draft';
import { AppointmentForm } from './appointment-form';

/** What a colleague changed while the window was open. */
export interface RemoteChange {
  readonly by: Colleague;
  /** Instant */
  readonly at: string;
  readonly fields: readonly DraftField[];
  readonly before: AppointmentDraft;
  readonly after: AppointmentDraft;
  readonly kind: 'edited' | 'cancelled';
}

/** Keeps the window's saved state equal to the server's: loads it, follows the day's pushes, merges what is newer. */
@Injectable()
export class RemoteChanges {
  private readonly api = inject(Api);
  private readonly days = inject(DayStore);
  private readonly session = inject(SessionStore);
  private readonly form = inject(AppointmentForm);
  private readonly known = inject(KnownAppointments);
  private readonly latest = signal<RemoteChange | undefined>(undefined);
  private readonly loadProblem = signal<ApiProblem | undefined>(undefined);
  private readonly followed = signal<string | undefined>(undefined);
  private fetching: Promise<void> | undefined;

  /** The last change by a colleague that has not been dismissed. */
  readonly change = this.latest.asReadonly();
  /** Why the appointment could not be shown. */
  readonly problem = this.loadProblem.asReadonly();

  constructor() {
    effect(() => {
      const id = this.followed();
      const pushed = id === undefined ? undefined : this.days.appointment(id)();
      const saved = this.form.saved();
      if (pushed && saved && pushed.version > saved.version) untracked(() => this.refetch());
    });
  }

  /** Shows the appointment as it was on screen before, until the server tells how it is. */
  showKnown(id: string): void {
    const known = this.known.find(id);
    if (known) this.form.beginSaved(known);
  }

  /** Loads an appointment; under a draft that was kept it merges what changed meanwhile. */
  async load(id: string): Promise<void> {
    this.loadProblem.set(undefined);
    try {
      const appointment = await this.known.read(id);
      if (this.form.saved()) await this.take(appointment);
      else this.form.beginSaved(appointment);
      this.followed.set(id);
    } catch (error) {
      this.loadProblem.set(asProblem(error));
    }
  }

  /** Takes the server's current state; asks for it when the refusal did not bring it along. */
  async take(current: Appointment | undefined): Promise<void> {
    const saved = this.form.saved();
    if (!saved) return;
    const appointment =
      current ?? (await this.api.call(routes.getAppointment, { params: { appointmentId: saved.id } }));
    if (appointment.version <= saved.version) return;
    this.known.keep(appointment);
    const before = this.form.base();
    const { taken, conflicts } = this.form.merge(appointment);
    const fields = [...taken, ...conflicts.map(({ field }) => field)];
    this.notice(appointment, { fields, before, wasCancelled: saved.status === 'cancelled' });
  }

  /** The answer to our own save is what the day and the next window show from here on. */
  tell(saved: Appointment): void {
    this.days.commit(saved);
    this.known.keep(saved);
  }

  dismiss(): void {
    this.latest.set(undefined);
  }

  private notice(appointment: Appointment, seen: Seen): void {
    const isMine = appointment.changedBy.id === this.session.user()?.id;
    const isCancelled = appointment.status === 'cancelled' && !seen.wasCancelled;
    if (isMine || (seen.fields.length === 0 && !isCancelled)) return;
    this.latest.set({
      by: appointment.changedBy,
      at: appointment.changedAt,
      fields: seen.fields,
      before: seen.before,
      after: this.form.base(),
      kind: isCancelled ? 'cancelled' : 'edited',
    });
  }

  private refetch(): void {
    this.fetching ??= this.take(undefined)
      .catch(() => undefined)
      .finally(() => (this.fetching = undefined));
  }
}

interface Seen {
  readonly fields: readonly DraftField[];
  readonly before: AppointmentDraft;
  readonly wasCancelled: boolean;
}
