import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { SlotHold, SlotTakenFacts } from '@anteroom/contracts-scheduling';
import { ApiProblem, asProblem } from '../api/api-problem';
import { ServerTime } from '../api/server-time';
import { SessionStore } from '../session/session-store';
import { Attention } from './attention';
import { HoldLine, type HoldWish } from './hold-line';
import { type OwnHold, findKeptHold, forgetKeptHold, keepHold } from './kept-hold';
import { LiveConnection } from './live-connection';

/** How often an open window renews its hold, and after how long without a sign of life it stops doing so. */
export const renewEverySeconds = 20;
export const askAfterIdleSeconds = 90;

export type HoldOutcome =
  | { readonly kind: 'held'; readonly hold: SlotHold }
  | { readonly kind: 'taken'; readonly taken: SlotTakenFacts; readonly problem: ApiProblem }
  | { readonly kind: 'refused'; readonly problem: ApiProblem };

export type HoldState =
  | { readonly kind: 'none' }
  | { readonly kind: 'placing'; readonly wish: HoldWish }
  | { readonly kind: 'held'; readonly own: OwnHold }
  | { readonly kind: 'lost'; readonly wish: HoldWish; readonly problem: ApiProblem };

const nothing: HoldState = { kind: 'none' };

/** The time this desk holds while the appointment window is open: placed, moved, renewed, given back. */
@Injectable({ providedIn: 'root' })
export class HoldStore {
  private readonly line = inject(HoldLine);
  private readonly live = inject(LiveConnection);
  private readonly session = inject(SessionStore);
  private readonly attention = inject(Attention);
  private readonly serverTime = inject(ServerTime);

  private readonly current = signal<HoldState>(nothing);
  private readonly moment = signal(this.serverTime.now());
  private readonly idle = signal(false);
  private renewedAt = 0;
  private turn = 0;
  private placing: Promise<HoldOutcome> | undefined;

  readonly state = this.current.asReadonly();
  readonly phase = computed(() => this.current().kind);
  readonly hold = computed<SlotHold | null>(() => {
    const state = this.current();
    return state.kind === 'held' ? state.own.hold : null;
  });
  /** Whole seconds until the hold expires; 0 when nothing is held. */
  readonly secondsLeft = computed(() => {
    const hold = this.hold();
    return hold ? Math.max(0, Math.ceil((Date.parse(hold.expiresAt) - this.moment()) / 1000)) : 0;
  });
  /** Nobody has touched the desk for a while: "Still booking?". The hold is not renewed until `keep()` or a touch. */
  readonly asking = computed(() => this.idle() && this.hold() !== null);

  constructor() {
    effect(() => {
      const user = this.session.user();
      untracked(() => (user ? this.resume(user.id) : this.forget()));
    });
    const ticking = setInterval(() => this.tick(), 1_000);
    const back = this.live.reconnected.subscribe(() => void this.renew());
    inject(DestroyRef).onDestroy(() => {
      clearInterval(ticking);
      back.unsubscribe();
    });
  }

  /** Holds the time; what was held before is given back. The same wish again asks for nothing new. */
  async place(wish: HoldWish): Promise<HoldOutcome> {
    const state = untracked(this.current);
    if (state.kind === 'placing' && sameWish(state.wish, wish) && this.placing) return this.placing;
    const held = this.own();
    if (held && sameWish(held.wish, wish)) {
      void this.renew();
      return { kind: 'held', hold: held.hold };
    }
    if (held) void this.line.release(held.hold);
    this.placing = this.claim(wish, this.begin({ kind: 'placing', wish }));
    return this.placing;
  }

  private async claim(wish: HoldWish, turn: number): Promise<HoldOutcome> {
    try {
      const hold = await this.line.place(wish);
      if (turn !== this.turn) void this.line.release(hold);
      else this.take({ hold, wish });
      return { kind: 'held', hold };
    } catch (error) {
      const problem = asProblem(error);
      if (turn === this.turn) this.current.set({ kind: 'lost', wish, problem });
      return refusalOf(problem);
    }
  }

  /** Moves the hold without a gap; refused, the old time stays held. */
  async move(wish: HoldWish): Promise<HoldOutcome> {
    const held = this.own();
    if (!held || sameWish(held.wish, wish)) return this.place(wish);
    const turn = ++this.turn;
    try {
      const hold = await this.line.move(held.hold.id, wish);
      if (turn === this.turn) this.take({ hold, wish });
      return { kind: 'held', hold };
    } catch (error) {
      const problem = asProblem(error);
      if (!isGone(problem)) return refusalOf(problem);
      this.forget();
      return this.place(wish);
    }
  }

  /** The window was closed without saving. */
  async release(): Promise<void> {
    const held = this.own();
    this.forget();
    if (held) await this.line.release(held.hold);
  }

  /** The appointment has taken the time over. */
  consumed(): void {
    this.forget();
  }

  /** "Yes, still booking." */
  keep(): void {
    this.attention.touch();
    this.idle.set(false);
    void this.renew();
  }

  private own(): OwnHold | undefined {
    const state = untracked(this.current);
    return state.kind === 'held' ? state.own : undefined;
  }

  private begin(state: HoldState): number {
    this.current.set(state);
    return ++this.turn;
  }

  private take(own: OwnHold): void {
    this.renewedAt = Date.now();
    this.moment.set(this.serverTime.now());
    this.current.set({ kind: 'held', own });
    const user = untracked(this.session.user);
    if (user) keepHold(user.id, own);
  }

  /** After a reload, within the grace time of the lost connection. */
  private resume(userId: string): void {
    const own = findKeptHold(userId, this.serverTime.now());
    if (!own || this.own()) return;
    this.take(own);
    void this.renew();
  }

  private forget(): void {
    forgetKeptHold();
    this.begin(nothing);
  }

  private tick(): void {
    const held = this.own();
    if (!held) return;
    this.moment.set(this.serverTime.now());
    const idle = this.attention.idleSeconds() >= askAfterIdleSeconds;
    const woke = untracked(this.idle) && !idle;
    this.idle.set(idle);
    const due = Date.now() - this.renewedAt >= renewEverySeconds * 1000;
    if (!idle && (due || woke)) void this.renew();
    else if (this.secondsLeft() === 0) void this.placeAgain(held);
  }

  private async renew(): Promise<void> {
    const held = this.own();
    if (!held) return;
    this.renewedAt = Date.now();
    const turn = this.turn;
    try {
      const { expiresAt } = await this.line.renew(held.hold);
      if (turn === this.turn) this.take({ ...held, hold: { ...held.hold, expiresAt } });
    } catch (error) {
      if (turn === this.turn && isGone(asProblem(error))) await this.placeAgain(held);
    }
  }

  /** An expired hold is claimed anew; whoever took the time meanwhile is named in the outcome. */
  private async placeAgain(held: OwnHold): Promise<void> {
    forgetKeptHold();
    if (untracked(this.idle)) {
      this.begin({ kind: 'lost', wish: held.wish, problem: new ApiProblem('hold-expired', '') });
    } else {
      this.begin(nothing);
      await this.place(held.wish);
    }
  }
}

function refusalOf(problem: ApiProblem): HoldOutcome {
  const taken = problem.slotTaken;
  return taken ? { kind: 'taken', taken, problem } : { kind: 'refused', problem };
}

function isGone(problem: ApiProblem): boolean {
  return problem.code === 'hold-expired' || problem.code === 'not-found';
}

function sameWish(one: HoldWish, other: HoldWish): boolean {
  return JSON.stringify(wishKey(one)) === JSON.stringify(wishKey(other));
}

function wishKey({ branchId, teamMemberId, start, end, resourceIds = [], serviceIds = [] }: HoldWish) {
  return [branchId, teamMemberId, Date.parse(start), Date.parse(end), resourceIds, serviceIds];
}
