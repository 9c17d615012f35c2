import { Injectable, inject } from '@angular/core';
import type { DayAppointment } from '../../shared/live/day-picture';
import { type KeyBinding, Keys } from '../../shared/ui/keys';
import { GridMoves } from '../moves/grid-moves';
import { InHand } from '../moves/in-hand';
import { GridFocus } from './grid-focus';
import { motionKeys } from './motion-keys';
import { MoveSteps } from './move-steps';

/** Moving without a pointer: arrows carry the appointment, Shift and an arrow change its length, Enter puts it down. */
@Injectable()
export class MoveMode {
  private readonly inHand = inject(InHand);
  private readonly focus = inject(GridFocus);
  private readonly steps = inject(MoveSteps);
  private readonly moves = inject(GridMoves);
  private readonly keys = inject(Keys);
  private release: (() => void) | undefined;

  begin(appointment: DayAppointment, change: 'move' | 'resize'): void {
    this.end();
    this.inHand.take(appointment, change, 'keys');
    this.release = this.keys.capture(this.bindings());
    this.steps.announce();
  }

  commit(): void {
    const put = this.inHand.putDown();
    this.end();
    if (!put) return;
    void this.moves.commit(put.appointment, put.to, put.change);
  }

  cancel(): void {
    const id = this.inHand.block()?.appointment.id;
    this.inHand.drop();
    this.end();
    if (id !== undefined) this.focus.goToAppointment(id);
  }

  private end(): void {
    this.release?.();
    this.release = undefined;
  }

  private bindings(): KeyBinding[] {
    const along = motionKeys((motion) => this.steps.carry(motion));
    return [
      ...along,
      { key: 'ArrowUp', shift: true, label: 'day-keys.shorter', run: () => this.steps.stretch(-1) },
      { key: 'ArrowDown', shift: true, label: 'day-keys.longer', run: () => this.steps.stretch(1) },
      { key: 'Enter', label: 'day-keys.putDown', run: () => this.commit() },
      { key: 'Escape', label: 'day-keys.keep', run: () => this.cancel() },
    ];
  }
}
