import { Injectable, computed, inject, signal } from '@angular/core';
import type { Appointment, BookAppointmentInput, EditAppointmentInput } from '@anteroom/contracts-scheduling';
import { SessionStore } from '../../shared/session/session-store';
import { Catalogue } from '../catalogue';
import {
  type AppointmentDraft,
  type DraftClient,
  type DraftField,
  draftOf,
  fieldsThatDiffer,
  isSameIn,
} from '../draft/appointment-draft';
import { type Choice, type Conflict, type Merge, applyChoice, mergeDrafts } from '../draft/draft-merge.rules';
import { spanOf } from '../draft/draft-request.rules';
import { durationAfter, minutesOfLines, parseDuration, stepDuration } from '../draft/duration.rules';
import { type DraftLine, performedBy, totalOf } from '../draft/service-lines.rules';
import { type WallTime, comesTwice, parseTypedTime } from '../draft/wall-time.rules';
import { UnreadableFields } from '../../shared/ui/typed-number/unreadable-fields';
import { type UnreadText, complaintsOf } from './complaints.rules';

const blank: AppointmentDraft = {
  teamMemberId: '',
  start: { date: '2000-01-01', time: '00:00', occurrence: 'first' },
  duration: { minutes: 0, follows: 'services' },
  lines: [],
  client: null,
  resourceIds: [],
  comment: '',
};

export interface SentBooking {
  readonly idempotencyKey: string;
  readonly body: BookAppointmentInput;
}

/** What the appointment window holds: the saved state, what was typed on top of it, and what follows from both. */
@Injectable()
export class AppointmentForm {
  private readonly session = inject(SessionStore);
  private readonly catalogue = inject(Catalogue);
  /** Amounts that cannot be read: nothing is saved meanwhile. */
  readonly unreadable = inject(UnreadableFields);
  private readonly currentBase = signal(blank);
  private readonly currentDraft = signal(blank);
  private readonly currentSaved = signal<Appointment | undefined>(undefined);
  private readonly openConflicts = signal<readonly Conflict[]>([]);
  private readonly unreadText = signal<UnreadText>({});

  readonly draft = this.currentDraft.asReadonly();
  /** The state that the draft began with. */
  readonly base = this.currentBase.asReadonly();
  /** The appointment as the server last told it; undefined for a new booking. */
  readonly saved = this.currentSaved.asReadonly();
  readonly conflicts = this.openConflicts.asReadonly();
  /** Two people changed the same thing, and only one version of it can stay. */
  readonly undecided = computed(() => this.conflicts().some(({ chosen }) => chosen === undefined));
  readonly unread = this.unreadText.asReadonly();
  /** What is being typed into the client field and has not become a client yet. */
  readonly clientText = signal('');
  /** A booking that was sent and never answered: it may have been done, so it is asked for again before any other. */
  readonly unanswered = signal<SentBooking | undefined>(undefined);
  /** Why the time is to be taken although something stands there; needs its right. */
  readonly consents = signal<Pick<EditAppointmentInput, 'overbook' | 'clientOverlap'>>({});

  readonly branchId = computed(() => this.session.branch()?.id ?? '');
  readonly timeZone = computed(() => this.session.branch()?.timeZone ?? 'UTC');
  readonly span = computed(() => spanOf(this.draft(), this.timeZone()));
  readonly member = computed(() => this.catalogue.member(this.draft().teamMemberId));
  readonly offers = computed(() => this.catalogue.offersOf(this.draft().teamMemberId));
  readonly total = computed(() => totalOf(this.draft().lines));
  readonly comesTwice = computed(() => comesTwice(this.draft().start, this.timeZone()));
  readonly changed = computed(() => fieldsThatDiffer(this.base(), this.draft()));
  readonly complaints = computed(() =>
    complaintsOf({ draft: this.draft(), unread: this.unread(), offers: this.offers(), timeZone: this.timeZone() }),
  );
  readonly dirty = computed(
    () => this.changed().length > 0 || this.clientText().trim() !== '' || Object.keys(this.unread()).length > 0,
  );

  /** Why time, person and services cannot be changed: the end of a key of the language files. Undefined when they can. */
  readonly locked = computed(() => {
    const saved = this.saved();
    if (!saved) return this.session.can('appointment.create') ? undefined : 'right';
    if (!this.session.can('appointment.edit')) return 'right';
    return saved.refused.edit;
  });
  /** Whether client and comment can be changed: a cancelled appointment is only read. */
  readonly wordsLocked = computed(() => this.locked() === 'right' || this.saved()?.status === 'cancelled');

  /** Begins a new booking. */
  beginNew(draft: AppointmentDraft): void {
    this.currentBase.set(draft);
    this.currentDraft.set(draft);
  }

  /** Shows the saved appointment with nothing typed on top of it. */
  beginSaved(appointment: Appointment): void {
    const draft = draftOf(appointment, this.timeZone());
    this.currentSaved.set(appointment);
    this.currentBase.set(draft);
    this.currentDraft.set(draft);
  }

  /** Puts back what was typed before a reload, on the state it was typed on. */
  resume(base: AppointmentDraft, draft: AppointmentDraft, saved: Appointment | undefined, unread: UnreadText): void {
    this.currentBase.set(base);
    this.currentDraft.set(draft);
    this.currentSaved.set(saved);
    this.unreadText.set(unread);
  }

  /** Goes back to the saved state, or to an empty booking at the time it began with. */
  discard(): void {
    this.currentDraft.set(this.base());
    this.openConflicts.set([]);
    this.unreadText.set({});
    this.clientText.set('');
    this.consents.set({});
  }

  /** Takes a newer saved state under what was typed; both sides of what clashes are kept. */
  merge(appointment: Appointment): Merge {
    const merge = this.takeUnder(appointment, this.base());
    const isReplaced = (open: Conflict) => merge.conflicts.some(({ field }) => field === open.field);
    this.openConflicts.update((open) => [...open.filter((one) => !isReplaced(one)), ...merge.conflicts]);
    return merge;
  }

  /** Takes the answer to a save: what was `sent` is saved, what was typed since stays typed. */
  settle(appointment: Appointment, sent: AppointmentDraft): void {
    this.openConflicts.set(this.takeUnder(appointment, sent).conflicts);
    this.consents.set({});
    this.unanswered.set(undefined);
  }

  decide(conflict: Conflict, chosen: Choice): void {
    const decided = { ...conflict, chosen };
    this.openConflicts.update((open) => open.map((one) => (one.field === conflict.field ? decided : one)));
    this.currentDraft.update((draft) => applyChoice(draft, decided));
  }

  complaintAt(field: DraftField) {
    return this.complaints().find((complaint) => complaint.field === field);
  }

  chooseMember(teamMemberId: string): void {
    const offers = this.catalogue.offersOf(teamMemberId);
    const { lines } = this.draft();
    this.change({ teamMemberId });
    if (offers) this.setLines(performedBy(lines, offers));
  }

  /** Takes a date, or keeps the text that is none in the field, to be complained about. */
  setDate(date: string | undefined, typed: string): void {
    this.unreadText.update(({ date: _, ...rest }) => (date ? rest : { ...rest, date: typed }));
    if (date && date !== this.draft().start.date)
      this.change({ start: { ...this.draft().start, date, occurrence: 'first' } });
  }

  /** Takes what was typed as the time of day; what cannot be read stays in the field and is complained about. */
  typeTime(text: string): void {
    const time = parseTypedTime(text);
    this.unreadText.update(({ start: _, ...rest }) => (time ? rest : { ...rest, start: text }));
    if (time && time !== this.draft().start.time)
      this.change({ start: { ...this.draft().start, time, occurrence: 'first' } });
  }

  setStart(start: WallTime): void {
    this.unreadText.update(({ start: _, date: __, ...rest }) => rest);
    this.change({ start });
  }

  typeDuration(text: string): void {
    const minutes = parseDuration(text);
    this.unreadText.update(({ duration: _, ...rest }) => (minutes === undefined ? { ...rest, duration: text } : rest));
    if (minutes !== undefined && minutes !== this.draft().duration.minutes) this.setMinutes(minutes);
  }

  stepDuration(direction: 'longer' | 'shorter'): void {
    this.unreadText.update(({ duration: _, ...rest }) => rest);
    this.setMinutes(stepDuration(this.draft().duration.minutes, this.session.branch()?.stepMinutes ?? 15, direction));
  }

  /** Gives the length back to the services. */
  followServices(): void {
    this.change({ duration: { minutes: minutesOfLines(this.draft().lines), follows: 'services' } });
  }

  setLines(lines: readonly DraftLine[]): void {
    this.change({ lines, duration: durationAfter(this.draft().duration, lines) });
  }

  chooseClient(client: DraftClient | null): void {
    this.clientText.set('');
    this.change({ client });
  }

  setResources(resourceIds: readonly string[]): void {
    this.change({ resourceIds });
  }

  setComment(comment: string): void {
    this.change({ comment });
  }

  private takeUnder(appointment: Appointment, since: AppointmentDraft): Merge {
    const theirs = draftOf(appointment, this.timeZone());
    const merge = mergeDrafts(since, this.draft(), theirs);
    this.currentSaved.set(appointment);
    this.currentBase.set(theirs);
    this.currentDraft.set(merge.draft);
    return merge;
  }

  private setMinutes(minutes: number): void {
    this.change({ duration: { minutes, follows: 'hand' } });
  }

  /** What is changed by hand while two versions of it stand is the choice. */
  private change(part: Partial<AppointmentDraft>): void {
    const before = this.draft();
    const after = { ...before, ...part };
    this.openConflicts.update((open) => open.filter(({ field }) => isSameIn(field, before, after)));
    this.currentDraft.set(after);
  }
}
