import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { Alternative, PlaceHold, SlotTakenFacts } from '@anteroom/contracts-scheduling';
import type { ApiProblem } from '../../shared/api/api-problem';
import { type HoldOutcome, type HoldState, HoldStore } from '../../shared/live/hold-store';
import { holdOf, wantsOtherTime } from '../draft/draft-request.rules';
import { wallTimeOf } from '../draft/wall-time.rules';
import { AppointmentForm } from '../form/appointment-form';
import { type Refusal, isOnlyItself, refusalOf } from '../saving/refusal.rules';

/** How it stands with the time that the window wants. */
export type SlotState =
  /** Nothing has to be held: the appointment stands where it stood, or its old time is part of the new one. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'held' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'taken'; readonly taken: SlotTakenFacts; readonly problem: ApiProblem }
  | { readonly kind: 'refused'; readonly problem: ApiProblem };

/** A change of person, time, length, services or rooms asks for the new seats after this pause in typing. */
const pauseMs = 250;

/** Keeps the time on screen held for this window: asks at once, follows every change, gives it back on closing. */
@Injectable()
export class SlotKeeper {
  private readonly form = inject(AppointmentForm);
  private readonly holds = inject(HoldStore);
  private readonly current = signal<SlotState>({ kind: 'idle' });
  private readonly begun = signal(false);
  private pause: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();
  private asked: PlaceHold | undefined;

  readonly state = this.current.asReadonly();
  readonly holdId = computed(() => (this.state().kind === 'held' ? this.holds.hold()?.id : undefined));
  /** Why the time on screen could not be held. */
  readonly refusal = computed<Refusal | undefined>(() => {
    const state = this.state();
    return state.kind === 'taken' || state.kind === 'refused' ? refusalOf(state.problem) : undefined;
  });
  private readonly wish = computed(() => (this.begun() ? this.wishOfForm() : undefined), { equal: isSameWish });

  constructor() {
    effect(() => this.follow(this.wish()));
    effect(() => {
      const state = this.holds.state();
      untracked(() => this.watch(state));
    });
    inject(DestroyRef).onDestroy(() => this.end());
  }

  /** From here on the time is held; called once the form stands. */
  begin(): void {
    this.begun.set(true);
  }

  /** Waits until the time on screen has been asked for and answered. */
  async settled(): Promise<void> {
    const wish = this.wish();
    if (this.pause !== undefined && wish) this.ask(wish);
    await this.running;
  }

  /** Asks again for what was lost or refused. */
  async tryAgain(): Promise<void> {
    const wish = this.wish();
    if (!wish) return;
    this.ask(wish);
    await this.running;
  }

  /** Goes to another free time that was offered. */
  choose({ teamMemberId, start }: Alternative): void {
    this.form.chooseMember(teamMemberId);
    this.form.setStart(wallTimeOf(start, this.form.timeZone()));
  }

  /** The appointment was saved: it has taken the held time over, or stands somewhere else. */
  finish(): void {
    this.asked = undefined;
    if (this.state().kind === 'held') this.holds.consumed();
    else void this.holds.release();
    this.current.set({ kind: 'idle' });
  }

  private wishOfForm(): PlaceHold | undefined {
    const { form } = this;
    const [base, draft, span] = [form.base(), form.draft(), form.span()];
    if (!span || !draft.teamMemberId || form.saved()?.status === 'cancelled') return undefined;
    if (!form.saved()) return holdOf(draft, span);
    return wantsOtherTime(base, draft) ? holdOf(draft, span, base) : undefined;
  }

  private follow(wish: PlaceHold | undefined): void {
    clearTimeout(this.pause);
    this.pause = undefined;
    if (!wish) return untracked(() => this.rest());
    if (!this.asked) return untracked(() => this.ask(wish));
    this.pause = setTimeout(() => this.ask(wish), pauseMs);
  }

  /** A saved appointment is back where it stood: nothing is to be held any more. An unreadable time keeps the old hold. */
  private rest(): void {
    if (!this.form.saved() || !this.form.span() || !this.asked) return;
    this.asked = undefined;
    this.current.set({ kind: 'idle' });
    void this.holds.release();
  }

  private ask(wish: PlaceHold): void {
    clearTimeout(this.pause);
    this.pause = undefined;
    this.asked = wish;
    if (this.current().kind !== 'held') this.current.set({ kind: 'asking' });
    this.running = this.running.then(() => this.claim(wish));
  }

  private async claim(wish: PlaceHold): Promise<void> {
    if (wish !== this.asked) return;
    const branchId = this.form.branchId();
    const outcome = await this.holds.move({ branchId, ...wish });
    if (wish === this.asked) this.current.set(this.stateOf(outcome));
  }

  private stateOf(outcome: HoldOutcome): SlotState {
    return outcome.kind === 'held' ? { kind: 'held' } : this.stateWithout(outcome.problem);
  }

  private stateWithout(problem: ApiProblem): SlotState {
    const taken = problem.slotTaken;
    if (!taken) return problem.code === 'hold-expired' ? { kind: 'lost' } : { kind: 'refused', problem };
    return isOnlyItself(taken, this.form.saved()?.id) ? { kind: 'idle' } : { kind: 'taken', taken, problem };
  }

  /** What happens to the hold without being asked for: it expires, or is won back. */
  private watch(state: HoldState): void {
    if (!this.asked) return;
    if (state.kind === 'lost') this.current.set(this.stateWithout(state.problem));
    if (state.kind === 'held' && this.current().kind === 'lost') this.current.set({ kind: 'held' });
  }

  private end(): void {
    clearTimeout(this.pause);
    if (!this.asked) return;
    this.asked = undefined;
    void this.running.then(() => this.holds.release());
  }
}

function isSameWish(a: PlaceHold | undefined, b: PlaceHold | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
