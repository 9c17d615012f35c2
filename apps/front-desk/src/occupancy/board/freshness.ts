import { DestroyRef, Injectable, effect, inject, signal, untracked } from '@angular/core';
import { LiveConnection } from '../../shared/live/live-connection';
import { type Freshness as FigureAge, freshnessOf } from '../rules/freshness.rules';
import { Board } from './board';
import { sameJson } from './same-json';

const everyMs = 1_000;

/** How old the figures are, looked at once a second and whenever there are new ones. */
@Injectable()
export class Freshness {
  private readonly board = inject(Board);
  private readonly live = inject(LiveConnection);
  private readonly latest = signal<FigureAge>({ seconds: undefined, isOld: true }, { equal: sameJson });

  readonly age = this.latest.asReadonly();

  constructor() {
    effect(() => {
      this.board.rightAt();
      untracked(() => this.look());
    });
    const looking = setInterval(() => this.look(), everyMs);
    inject(DestroyRef).onDestroy(() => clearInterval(looking));
  }

  private look(): void {
    const connection = this.live.state().kind;
    const facts = { now: Date.now(), rightAt: this.board.rightAt(), connection, isPolled: this.live.delayed() };
    this.latest.set(freshnessOf(facts));
  }
}
