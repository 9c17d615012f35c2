import { Injectable, inject } from '@angular/core';
import { DayColumns } from '../day/day-columns';
import { OpenDay } from '../day/open-day';
import { InHand } from '../moves/in-hand';
import { type Motion, cellAfter } from '../rules/cell-motion';
import { GridFocus } from './grid-focus';
import { GridSurface } from './grid-surface';
import { PlaceSaid } from './place-said';

/** One step of an appointment in the hand, and what is said of where it stands. */
@Injectable()
export class MoveSteps {
  private readonly inHand = inject(InHand);
  private readonly focus = inject(GridFocus);
  private readonly day = inject(OpenDay);
  private readonly columns = inject(DayColumns);
  private readonly surface = inject(GridSurface);
  private readonly said = inject(PlaceSaid);

  carry(motion: Motion): void {
    const block = this.inHand.block();
    if (!block) return;
    if (block.change === 'resize') return this.stretchBy(motion);
    const column = this.columns.indexOf(block.memberId) ?? 0;
    const cell = cellAfter({ column, minute: block.start }, motion, this.focus.shape());
    const length = block.end - block.start;
    const start = Math.min(cell.minute, this.day.axis().minutes - length);
    this.inHand.bring({ memberId: this.columns.at(cell.column)?.id ?? block.memberId, start, end: start + length });
    this.surface.reveal(cell.column, start);
    this.announce();
  }

  stretch(steps: 1 | -1): void {
    const block = this.inHand.block();
    if (!block) return;
    const { step, axis } = this.focus.shape();
    const end = Math.max(block.start + step, Math.min(block.end + steps * step, axis.minutes));
    this.inHand.bring({ end });
    this.surface.reveal(this.columns.indexOf(block.memberId) ?? 0, end - step);
    this.announce();
  }

  announce(): void {
    this.said.announce();
  }

  private stretchBy(motion: Motion): void {
    if (motion === 'down') this.stretch(1);
    if (motion === 'up') this.stretch(-1);
  }
}
