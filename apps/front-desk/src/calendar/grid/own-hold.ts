import { Injectable, computed, inject } from '@angular/core';
import type { SlotHold } from '@anteroom/contracts-scheduling';
import { DayStore } from '../../shared/live/day-store';
import { HoldStore } from '../../shared/live/hold-store';
import type { HoldWish } from '../../shared/live/hold-line';
import { SessionStore } from '../../shared/session/session-store';
import { Clock } from '../../shared/ui/clock';
import { holdLifetimeSeconds } from '../rules/hold-times';

/** A hold as it is drawn; `uncommitted` while the server has not granted it. */
export type DrawnHold = SlotHold & { readonly uncommitted?: true };

/** This desk's own hold, drawn in the frame of the click: the day shows it only once the server's push has come. */
@Injectable()
export class OwnHold {
  private readonly holds = inject(HoldStore);
  private readonly store = inject(DayStore);
  private readonly session = inject(SessionStore);
  private readonly clock = inject(Clock);

  /** Undefined when nothing is held here, or the day shows it already. */
  readonly ahead = computed<DrawnHold | undefined>(() => {
    const hold = this.asked();
    if (!hold || hold.branchId !== this.store.branchId()) return undefined;
    return this.store.holds().some((known) => keyOfHold(known) === keyOfHold(hold)) ? undefined : hold;
  });
  private readonly asked = computed<DrawnHold | undefined>(() => {
    const state = this.holds.state();
    if (state.kind === 'held') return state.own.hold;
    return state.kind === 'placing' ? this.assumed(state.wish) : undefined;
  });

  private assumed({ branchId, teamMemberId, start, end }: HoldWish): DrawnHold | undefined {
    const heldBy = this.session.user();
    if (!heldBy) return undefined;
    const expiresAt = new Date(this.clock.serverNow() + holdLifetimeSeconds * 1000).toISOString();
    const place = { branchId, teamMemberId, start, end, bufferEnd: end, resources: [], seats: [] };
    return { id: 'placing', ...place, heldBy, expiresAt, uncommitted: true };
  }
}

/** The same before and after the server gave it an id: whose, with whom, from when. */
export function keyOfHold({ heldBy, teamMemberId, start }: SlotHold): string {
  return `${heldBy.id} ${teamMemberId} ${Date.parse(start)}`;
}
