import { Injectable, computed, inject, signal } from '@angular/core';
import type { Appointment, BookAppointmentInput } from '@anteroom/contracts-scheduling';
import { Api } from '../../shared/api/api';
import { ApiProblem, asProblem } from '../../shared/api/api-problem';
import { newKey } from '../../shared/api/endpoint';
import { routes } from '../../shared/api/routes';
import { windowRoutes } from '../../shared/api/window-routes';
import { type AppointmentDraft, type DraftField, fieldsThatDiffer } from '../draft/appointment-draft';
import { bookingOf, editOf, fieldsOfSeats } from '../draft/draft-request.rules';
import { AppointmentForm, type SentBooking } from '../form/appointment-form';
import { KeptForm } from '../form/kept-form';
import { RemoteChanges } from '../form/remote-changes';
import { SlotKeeper } from '../hold/slot-keeper';
import { type Refusal, refusalOf } from './refusal.rules';
import { WindowActs } from './window-acts';

export type SaveState =
  | { readonly kind: 'idle' }
  /** `slow` after 300 ms; before that nothing is said. */
  | { readonly kind: 'saving'; readonly slow: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly of: AppointmentDraft }
  /** A colleague changed the same field: somebody has to choose before it is saved. */
  | { readonly kind: 'clashing' };

const slowAfterMs = 300;
const mostMerges = 3;

/** Saves the window: one effect however often it is tried, and nothing typed is ever lost. */
@Injectable()
export class AppointmentSaving {
  private readonly api = inject(Api);
  private readonly form = inject(AppointmentForm);
  private readonly kept = inject(KeptForm);
  private readonly slots = inject(SlotKeeper);
  private readonly remote = inject(RemoteChanges);
  private readonly acts = inject(WindowActs);
  private readonly current = signal<SaveState>({ kind: 'idle' });

  readonly state = this.current.asReadonly();
  readonly saving = computed(() => this.state().kind === 'saving');
  /** Why it was refused, until what it was about is changed. */
  readonly refusal = computed<Refusal | undefined>(() => {
    const state = this.state();
    if (state.kind !== 'refused') return undefined;
    const isAbout = (field: DraftField) => fieldsAbout(state.refusal).includes(field);
    return fieldsThatDiffer(state.of, this.form.draft()).some(isAbout) ? undefined : state.refusal;
  });

  /** Answers the saved appointment; undefined when it was not saved, with the reason in `state`. */
  async save(): Promise<Appointment | undefined> {
    if (this.saving() || this.form.complaints().length > 0 || this.form.unreadable.goToFirst()) return undefined;
    if (this.form.undecided()) {
      this.current.set({ kind: 'clashing' });
      return undefined;
    }
    this.current.set({ kind: 'saving', slow: false });
    const slow = setTimeout(() => this.current.set({ kind: 'saving', slow: true }), slowAfterMs);
    try {
      return await this.attempt();
    } catch (error) {
      this.refuse(asProblem(error));
      return undefined;
    } finally {
      clearTimeout(slow);
    }
  }

  private async attempt(): Promise<Appointment | undefined> {
    await this.slots.settled();
    if (this.slots.state().kind === 'lost') await this.slots.tryAgain();
    const sent = this.form.draft();
    const appointment = this.form.saved() ? await this.edit() : await this.book();
    if (!appointment) {
      this.current.set({ kind: 'clashing' });
      return undefined;
    }
    const before = this.form.saved();
    this.form.settle(appointment, sent);
    this.kept.settle(appointment);
    this.slots.finish();
    this.remote.tell(appointment);
    this.acts.saved(before, appointment);
    this.current.set({ kind: 'idle' });
    return appointment;
  }

  private async book(): Promise<Appointment | undefined> {
    const unanswered = this.form.unanswered();
    const body = this.booking();
    if (unanswered && !isSame(unanswered.body, body)) {
      const earlier = await this.askAgain(unanswered);
      if (earlier) return this.editOnto(earlier);
    }
    try {
      return await this.send(
        unanswered && isSame(unanswered.body, body) ? unanswered : { idempotencyKey: newKey(), body },
      );
    } catch (error) {
      if (asProblem(error).code !== 'hold-expired') throw error;
      await this.slots.tryAgain();
      return this.send({ idempotencyKey: newKey(), body: this.booking() });
    }
  }

  /** The booking that was never answered, and was changed since: was it done? Undefined when it certainly was not. */
  private async askAgain(unanswered: SentBooking): Promise<Appointment | undefined> {
    try {
      return await this.send(unanswered);
    } catch (error) {
      if (this.form.unanswered()) throw error;
      return undefined;
    }
  }

  /** The earlier booking stands; what was typed since becomes an edit of it. */
  private editOnto(booked: Appointment): Promise<Appointment | undefined> {
    const mine = this.form.draft();
    this.form.beginSaved(booked);
    this.form.resume(this.form.base(), mine, booked, {});
    return this.edit();
  }

  private booking(): BookAppointmentInput {
    const { form } = this;
    const span = form.span();
    if (!span) throw new ApiProblem('invalid-local-time', '');
    return { ...bookingOf(form.draft(), span, this.slots.holdId()), ...form.consents() };
  }

  private async send(booking: SentBooking): Promise<Appointment> {
    this.form.unanswered.set(booking);
    const params = { branchId: this.form.branchId() };
    try {
      const appointment = await this.api.call(windowRoutes.bookAppointment, { params, ...booking });
      this.form.unanswered.set(undefined);
      return appointment;
    } catch (error) {
      if (refusalOf(asProblem(error)).kind !== 'retry') this.form.unanswered.set(undefined);
      throw error;
    }
  }

  /** Undefined when a colleague's change of the same field has to be decided first. */
  private async edit(): Promise<Appointment | undefined> {
    for (let merges = 0; merges <= mostMerges; merges++) {
      try {
        return await this.patch();
      } catch (error) {
        const problem = asProblem(error);
        if (problem.code !== 'stale' || merges === mostMerges) throw error;
        await this.remote.take(problem.current as Appointment | undefined);
        if (this.form.conflicts().length > 0) return undefined;
      }
    }
    return undefined;
  }

  private async patch(): Promise<Appointment | undefined> {
    const { form } = this;
    const [saved, span, holdId] = [form.saved(), form.span(), this.slots.holdId()];
    const changes = span && editOf(form.base(), form.draft(), span);
    if (!saved || !changes) return saved;
    return this.api.call(routes.editAppointment, {
      params: { appointmentId: saved.id },
      body: { ...changes, ...(holdId && { holdId }), ...form.consents() },
      version: saved.version,
    });
  }

  private refuse(problem: ApiProblem): void {
    this.current.set({ kind: 'refused', refusal: refusalOf(problem), of: this.form.draft() });
  }
}

function fieldsAbout(refusal: Refusal): readonly DraftField[] {
  if (refusal.kind === 'field') return [refusal.field];
  if (refusal.kind !== 'taken') return [];
  return refusal.clashes.length > 0 ? [...fieldsOfSeats, 'client'] : fieldsOfSeats;
}

function isSame(a: BookAppointmentInput, b: BookAppointmentInput): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
