import { Injectable, inject, signal } from '@angular/core';
import type { DayAppointment } from '../../shared/live/day-picture';
import { Keys } from '../../shared/ui/keys';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import { GridMoves } from '../moves/grid-moves';
import { InHand } from '../moves/in-hand';
import { snapNearest } from '../rules/day-axis';
import { spanOf } from '../rules/day-plan';
import { GridSurface } from './grid-surface';

interface Pointer {
  readonly clientX: number;
  readonly clientY: number;
  readonly altKey: boolean;
}

/** An appointment that follows the pointer, from the first four pixels to the drop. */
@Injectable()
export class DragSession {
  private readonly day = inject(OpenDay);
  private readonly options = inject(ViewOptions);
  private readonly surface = inject(GridSurface);
  private readonly inHand = inject(InHand);
  private readonly moves = inject(GridMoves);
  private readonly keys = inject(Keys);
  private grabbedAt = 0;
  private last: Pointer | undefined;
  private frame = 0;
  private releaseKeys: (() => void) | undefined;

  /** Where the pointer is, for the block that hangs on it. */
  readonly pointer = signal<{ x: number; y: number } | undefined>(undefined);

  get isRunning(): boolean {
    return this.releaseKeys !== undefined;
  }

  begin(appointment: DayAppointment, change: 'move' | 'resize', pointer: Pointer): void {
    const point = this.surface.pointAt(pointer.clientX, pointer.clientY);
    if (!point) return;
    this.grabbedAt = point.minute - spanOf(this.day.axis(), appointment.start, appointment.end).start;
    this.inHand.take(appointment, change, 'pointer');
    this.releaseKeys = this.keys.capture([{ key: 'Escape', label: 'day-keys.keep', run: () => this.cancel() }]);
    this.frame = requestAnimationFrame(() => this.scrollOn());
  }

  follow(pointer: Pointer): void {
    this.last = pointer;
    this.pointer.set({ x: pointer.clientX, y: pointer.clientY });
    const block = this.inHand.block();
    const point = this.surface.pointAt(pointer.clientX, pointer.clientY);
    if (!block || !point) return;
    const step = pointer.altKey ? 1 : this.options.step();
    const axis = this.day.axis();
    if (block.change === 'resize') {
      this.inHand.bring({ end: Math.max(block.start + step, snapNearest(axis, point.minute, step)) });
    } else {
      const length = block.end - block.start;
      const wanted = Math.min(point.minute - this.grabbedAt, axis.minutes - length);
      const start = snapNearest(axis, Math.max(0, wanted), step);
      this.inHand.bring({ memberId: point.member.id, start, end: start + length });
    }
  }

  drop(): void {
    this.end();
    const put = this.inHand.putDown();
    if (put) void this.moves.commit(put.appointment, put.to, put.change);
  }

  cancel(): void {
    this.end();
    this.inHand.drop();
  }

  private end(): void {
    cancelAnimationFrame(this.frame);
    this.releaseKeys?.();
    this.releaseKeys = undefined;
    this.last = undefined;
    this.pointer.set(undefined);
  }

  private scrollOn(): void {
    if (!this.isRunning) return;
    if (this.last && this.surface.scrollAtEdges(this.last.clientX, this.last.clientY)) this.follow(this.last);
    this.frame = requestAnimationFrame(() => this.scrollOn());
  }
}
