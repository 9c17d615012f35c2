import { Injectable, inject } from '@angular/core';
import { Toasts } from '../../shared/ui/toasts';
import { DayLinks } from '../day/day-links';
import { PickedUp } from '../moves/picked-up';
import { CellName } from './cell-name';
import { GhostPointer } from './ghost-pointer';
import { GridFocus } from './grid-focus';

/** What Enter, N and V do where the keyboard stands. */
@Injectable()
export class CellActions {
  private readonly focus = inject(GridFocus);
  private readonly ghosts = inject(GhostPointer);
  private readonly links = inject(DayLinks);
  private readonly pickedUp = inject(PickedUp);
  private readonly names = inject(CellName);
  private readonly toasts = inject(Toasts);

  enter(): void {
    const id = this.focus.appointmentId();
    if (this.pickedUp.appointment() && id === undefined) this.place();
    else if (id !== undefined) this.links.open(id);
    else this.book();
  }

  /** A new booking here; says what is in the way when there is no room. */
  book(): void {
    const member = this.focus.member();
    const ghost = member && this.ghosts.at(member.id, this.focus.cell().minute);
    if (ghost) this.links.book(ghost.memberId, ghost);
    else this.refuse();
  }

  /** A new booking here or, where there is no room, at the next free time; the keyboard goes along. */
  bookNext(): void {
    const member = this.focus.member();
    if (!member) return;
    const { minute } = this.focus.cell();
    const ghost = this.ghosts.at(member.id, minute) ?? this.ghosts.next(member.id, minute);
    if (!ghost) return this.refuse();
    this.focus.goToTime(ghost.memberId, ghost.start);
    this.links.book(ghost.memberId, ghost);
  }

  place(): void {
    const member = this.focus.member();
    if (member) this.pickedUp.place(member.id, this.focus.cell().minute);
  }

  private refuse(): void {
    this.toasts.show({ message: this.names.of(this.focus.cell()), tone: 'refused' });
  }
}
