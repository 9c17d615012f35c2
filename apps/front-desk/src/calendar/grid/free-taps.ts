import { Injectable, inject } from '@angular/core';
import { DayLinks } from '../day/day-links';
import { PickedUp } from '../moves/picked-up';
import type { Ghost } from '../rules/free-ghost';
import { GhostPointer } from './ghost-pointer';

/** Free time that was clicked or drawn: a new booking, or the place for what was picked up. */
@Injectable()
export class FreeTaps {
  private readonly links = inject(DayLinks);
  private readonly pickedUp = inject(PickedUp);
  private readonly ghosts = inject(GhostPointer);

  take(ghost: Ghost, event: PointerEvent): void {
    if (this.pickedUp.appointment()) return this.pickedUp.place(ghost.memberId, ghost.start);
    const isFirstTouch = event.pointerType === 'touch' && !isSame(this.ghosts.ghost(), ghost);
    if (isFirstTouch) return this.ghosts.hover(ghost.memberId, ghost.start);
    this.links.book(ghost.memberId, ghost);
    this.ghosts.leave();
  }
}

function isSame(a: Ghost | undefined, b: Ghost): boolean {
  return a?.memberId === b.memberId && a.start === b.start;
}
