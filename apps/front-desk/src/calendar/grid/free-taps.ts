import { Injectable, inject } from '@angular/core';
import { DayLinks } from '../day/day-links';
import { PickedUp } from '../moves/picked-up';
import { TakenTimes } from '../moves/taken-times';
import type { Ghost } from '../rules/free-ghost';
import { GhostPointer } from './ghost-pointer';
import { GridFocus } from './grid-focus';

/** Free time that was clicked or drawn: a new booking, or the place for what was picked up. */
@Injectable()
export class FreeTaps {
  private readonly links = inject(DayLinks);
  private readonly pickedUp = inject(PickedUp);
  private readonly ghosts = inject(GhostPointer);
  private readonly focus = inject(GridFocus);
  private readonly takenTimes = inject(TakenTimes);

  /** Time that somebody holds, or that follows an appointment. */
  taken(kind: 'held' | 'buffer', id: string): void {
    this.takenTimes[kind](id);
  }

  take(ghost: Ghost, event: PointerEvent): void {
    if (this.pickedUp.appointment()) return this.pickedUp.place(ghost.memberId, ghost.start);
    const shown = this.ghosts.ghost();
    const isSecondTap = shown !== undefined && isWithin(shown, ghost);
    if (event.pointerType === 'touch' && !isSecondTap) return this.ghosts.hover(ghost.memberId, ghost.start);
    const chosen = event.pointerType === 'touch' && shown ? shown : ghost;
    this.focus.goToTime(chosen.memberId, chosen.start);
    this.links.book(chosen.memberId, chosen);
    this.ghosts.leave();
  }
}

/** A finger is not exact: a tap anywhere on the ghost that is shown means that ghost. */
function isWithin(shown: Ghost, tapped: Ghost): boolean {
  return shown.memberId === tapped.memberId && shown.start <= tapped.start && tapped.start < shown.end;
}
