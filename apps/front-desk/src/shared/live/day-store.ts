import { DestroyRef, Injectable, type Signal, computed, effect, inject, signal, untracked } from '@angular/core';
import type { CalendarAppointment, SlotHold } from '@anteroom/contracts-scheduling';
import { Subject } from 'rxjs';
import { type ApiProblem, asProblem } from '../api/api-problem';
import { ServerTime } from '../api/server-time';
import { SessionStore } from '../session/session-store';
import { backOffMs } from './back-off';
import { DayCanvas } from './day-canvas';
import { type Advance, type DayLedger, adoptSnapshot, applyChanges, applyPush, hasGap, renewHold } from './day-ledger';
import type { AssumedChange, DayAppointment } from './day-picture';
import { type DayAnswer, type DayKey, DaySource } from './day-source';
import { type DayUpdate, updatesOf } from './day-update';
import { KeptDays } from './kept-days';
import { LiveConnection } from './live-connection';

/** How long a missing push may be on its way before the day is asked what changed. */
const gapMs = 100;
/** How often the day is asked while pushes are delayed. */
const pollMs = 3_000;
/** An answer whose push has not come by then is checked. */
const pushDueMs = 1_500;

/** Something drawn before the server confirmed it. */
export interface Assumption {
  /** Draws what is really there again. */
  drop(): void;
}

/** The one truth of the open day: a snapshot, pushes in revision order, and what is assumed on top. */
@Injectable({ providedIn: 'root' })
export class DayStore {
  private readonly live = inject(LiveConnection);
  private readonly source = inject(DaySource);
  private readonly kept = inject(KeptDays);
  private readonly session = inject(SessionStore);
  private readonly canvas = new DayCanvas(() => this.serverTime.now());
  private readonly serverTime = inject(ServerTime);

  private readonly day = signal<DayKey | undefined>(undefined, { equal: sameDay });
  private readonly failure = signal<ApiProblem | undefined>(undefined);
  private readonly known = signal(false);
  private readonly confirmed = signal(false);
  private readonly confirmedAt = signal<number | undefined>(undefined);
  private ledger: DayLedger | undefined;
  private attempt = 0;
  private asking = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly branchId = computed(() => this.day()?.branchId);
  readonly date = computed(() => this.day()?.date);
  readonly phase = computed<'idle' | 'loading' | 'ready' | 'failed'>(() => {
    if (!this.day()) return 'idle';
    if (this.known()) return 'ready';
    return this.failure() ? 'failed' : 'loading';
  });
  /** Why the day could not be read; the store keeps trying. */
  readonly problem = this.failure.asReadonly();
  /** When the day was last known to be right, in epoch milliseconds. */
  readonly asOf = this.confirmedAt.asReadonly();
  /** What is on screen is too old to be trusted; a day that only waits for its confirmation is not. */
  readonly stale = computed(() => this.live.state().kind === 'stale');
  /** A day that is stale, or not yet confirmed, can be read but not booked from. */
  readonly readOnly = computed(() => !this.confirmed() || this.stale());

  readonly revision = this.canvas.revision;
  readonly timeZone = this.canvas.timeZone;
  readonly teamMembers = this.canvas.teamMembers;
  readonly appointments = this.canvas.appointments.all;
  readonly holds = this.canvas.holds.all;
  readonly events = this.canvas.events.all;
  readonly blocks = this.canvas.blocks.all;
  readonly updates = new Subject<DayUpdate>();

  constructor() {
    const arrivals = [
      this.live.dayChanged.subscribe((push) => this.isOpen(push) && this.take((ledger) => applyPush(ledger, push))),
      this.live.holdRenewed.subscribe(({ id, expiresAt }) =>
        this.replace((ledger) => renewHold(ledger, id, expiresAt)),
      ),
      this.live.reconnected.subscribe(() => this.resync()),
    ];
    effect(() => {
      if (this.live.state().kind === 'stale') untracked(() => this.confirmed.set(false));
    });
    effect(() => {
      if (this.session.user() === null) untracked(() => this.forget());
    });
    effect((onCleanup) => {
      if (!this.live.delayed() || !this.day()) return;
      const polling = setInterval(() => this.resync(), pollMs);
      onCleanup(() => clearInterval(polling));
    });
    inject(DestroyRef).onDestroy(() => {
      arrivals.forEach((arrival) => arrival.unsubscribe());
      this.close();
    });
  }

  appointmentIdsOf(teamMemberId: string): Signal<readonly string[]> {
    return this.canvas.appointments.idsOf(teamMemberId);
  }

  holdIdsOf(teamMemberId: string): Signal<readonly string[]> {
    return this.canvas.holds.idsOf(teamMemberId);
  }

  appointment(id: string): Signal<DayAppointment | undefined> {
    return this.canvas.appointments.one(id);
  }

  hold(id: string): Signal<SlotHold | undefined> {
    return this.canvas.holds.one(id);
  }

  /** Opens a day; one that was open before, or prefetched, is on screen at once and confirmed in the background. */
  open(branchId: string, date: string): void {
    const day = { branchId, date };
    if (sameDay(untracked(this.day), day)) return;
    this.close();
    this.day.set(day);
    const ledger = this.kept.find(day);
    if (ledger) this.show(ledger);
    this.resync();
  }

  close(): void {
    const day = untracked(this.day);
    if (!day) return;
    if (this.ledger) this.kept.keep(this.ledger);
    void this.source.close(day);
    clearTimeout(this.timer);
    this.asking += 1;
    this.ledger = undefined;
    this.attempt = 0;
    for (const flag of [this.known, this.confirmed]) flag.set(false);
    this.failure.set(undefined);
    this.canvas.clear();
    this.day.set(undefined);
  }

  /** Reads a neighbouring day ahead, so that turning to it draws at once. */
  prefetch(branchId: string, date: string): void {
    void this.kept.prefetch({ branchId, date });
  }

  retry(): void {
    this.attempt = 0;
    this.failure.set(undefined);
    this.resync();
  }

  /** Takes a server's answer to our own command before its push arrives; an older version changes nothing. */
  commit(appointment: CalendarAppointment): void {
    this.canvas.answer(appointment);
    setTimeout(() => this.canvas.waitsForPush && this.resync(), pushDueMs);
  }

  /** Draws a change that the server has not confirmed; it is marked `uncommitted`. */
  assume(id: string, change: AssumedChange): Assumption {
    const own = { ...change };
    this.canvas.assume(id, own);
    return { drop: () => this.canvas.unassume(id, own) };
  }

  private forget(): void {
    this.close();
    this.kept.forget();
  }

  private isOpen(day: DayKey): boolean {
    return sameDay(untracked(this.day), { branchId: day.branchId, date: day.date });
  }

  private resync(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const day = untracked(this.day);
    if (day) void this.ask(day, ++this.asking, this.ledger?.revision);
  }

  private async ask(day: DayKey, turn: number, revision: number | undefined): Promise<void> {
    try {
      const answer = await this.source.open(day, revision);
      if (this.isOpen(day)) this.accept(answer, revision);
    } catch (error) {
      if (turn === this.asking) this.askAgain(asProblem(error));
    }
  }

  private accept(answer: DayAnswer, askedWith: number | undefined): void {
    this.attempt = 0;
    if (answer.kind === 'snapshot') {
      this.canvas.forgetAnswers();
      this.show(adoptSnapshot(this.ledger, answer.snapshot, askedWith));
    } else {
      this.take((ledger) => applyChanges(ledger, answer, askedWith));
    }
    this.confirmed.set(true);
    this.confirmedAt.set(Date.now());
  }

  private askAgain(problem: ApiProblem): void {
    this.failure.set(problem);
    if (problem.code === 'not-found' || problem.code === 'right-missing' || problem.code === 'not-signed-in') return;
    this.timer = setTimeout(() => this.resync(), backOffMs(this.attempt, Math.random()));
    this.attempt += 1;
  }

  private take(advance: (ledger: DayLedger) => Advance): void {
    const before = this.ledger;
    if (!before) return;
    const { ledger, applied } = advance(before);
    this.replace(() => ledger);
    if (hasGap(ledger)) this.timer ??= setTimeout(() => this.closeGap(), gapMs);
    for (const update of updatesOf(before, applied)) this.updates.next(update);
  }

  private closeGap(): void {
    this.timer = undefined;
    if (this.ledger && hasGap(this.ledger)) this.resync();
  }

  private replace(change: (ledger: DayLedger) => DayLedger): void {
    if (!this.ledger) return;
    const ledger = change(this.ledger);
    if (ledger !== this.ledger) this.show(ledger);
  }

  private show(ledger: DayLedger): void {
    this.ledger = ledger;
    this.canvas.show(ledger);
    this.failure.set(undefined);
    this.known.set(true);
  }
}

function sameDay(one: DayKey | undefined, other: DayKey | undefined): boolean {
  return one?.branchId === other?.branchId && one?.date === other?.date;
}
