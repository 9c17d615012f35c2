import { Injectable, inject } from '@angular/core';
import type { Ghost } from '../rules/free-ghost';
import { BlockTaps } from './block-taps';
import { DragSession } from './drag-session';
import { FreeTaps } from './free-taps';
import { GhostPointer } from './ghost-pointer';
import { GridSurface } from './grid-surface';
import { HoverCards } from './hover-cards';

/** A mouse drags after this many pixels, a finger after this many milliseconds. */
const dragAfterPixels = 4;
const dragAfterPressMs = 250;

type Press =
  | { readonly kind: 'block'; readonly id: string; readonly change: 'move' | 'resize'; readonly event: PointerEvent }
  | { readonly kind: 'held' | 'buffer'; readonly id: string; readonly event: PointerEvent }
  | { readonly kind: 'free'; readonly ghost: Ghost; readonly event: PointerEvent };

/**
 * Everything a pointer does on the grid, from listeners on one element: hovering, pressing and drawing a length,
 * dragging, resizing, tapping. Nothing here runs change detection; what is drawn hangs on single signals.
 */
@Injectable()
export class PointerGestures {
  private readonly surface = inject(GridSurface);
  private readonly ghosts = inject(GhostPointer);
  private readonly drag = inject(DragSession);
  private readonly taps = inject(BlockTaps);
  private readonly hover = inject(HoverCards);
  private readonly drawing = inject(FreeTaps);
  private press: Press | undefined;
  private pressTimer: ReturnType<typeof setTimeout> | undefined;
  private isDrawing = false;

  /** Listens on the grid's body until the returned function is called. */
  listenOn(body: HTMLElement): () => void {
    const abort = new AbortController();
    const options = { signal: abort.signal };
    body.addEventListener('pointermove', (event) => this.moved(event), options);
    body.addEventListener('pointerleave', (event) => this.left(event), options);
    body.addEventListener('pointerdown', (event) => this.pressed(event, body), options);
    body.addEventListener('pointerup', (event) => this.released(event), options);
    body.addEventListener('pointercancel', () => this.cancelled(), options);
    body.addEventListener('contextmenu', (event) => this.taps.menu(event), options);
    body.addEventListener('click', (event) => this.taps.clicked(event), options);
    return () => abort.abort();
  }

  private moved(event: PointerEvent): void {
    if (this.drag.isRunning) return this.drag.follow(event);
    if (this.press) return this.movedPressed(event, this.press);
    const target = event.target as HTMLElement;
    const block = target.closest<HTMLElement>('[data-appointment]');
    this.hover.over(block?.dataset['appointment'], event);
    const point = isTaken(target) ? undefined : this.surface.pointAt(event.clientX, event.clientY);
    if (point && event.pointerType !== 'touch') this.ghosts.hover(point.member.id, point.minute);
    else this.ghosts.leave();
  }

  private movedPressed(event: PointerEvent, press: Press): void {
    const distance = Math.hypot(event.clientX - press.event.clientX, event.clientY - press.event.clientY);
    if (press.event.pointerType === 'touch') {
      if (distance > dragAfterPixels * 2) this.cancelled();
      return;
    }
    if (distance < dragAfterPixels && !this.isDrawing) return;
    if (press.kind === 'block') return this.beginDrag(press, event);
    if (press.kind !== 'free') return;
    this.isDrawing = true;
    const point = this.surface.pointAt(event.clientX, event.clientY);
    if (point) this.ghosts.stretch(press.ghost, point.minute);
  }

  private pressed(event: PointerEvent, body: HTMLElement): void {
    if (event.button !== 0 || !event.isPrimary) return;
    this.hover.hide();
    this.press = this.pressOf(event);
    if (!this.press) return;
    const press = this.press;
    if (event.pointerType === 'touch' && press.kind === 'block') {
      this.pressTimer = setTimeout(() => this.beginDrag(press, event), dragAfterPressMs);
    }
    if (event.pointerType !== 'touch') body.setPointerCapture(event.pointerId);
  }

  private pressOf(event: PointerEvent): Press | undefined {
    const target = event.target as HTMLElement;
    const id = target.closest<HTMLElement>('[data-appointment]')?.dataset['appointment'];
    const change = target.closest('[data-grip]') ? 'resize' : 'move';
    if (id !== undefined) return { kind: 'block', id, change, event };
    const taken = takenBy(target);
    if (taken) return { ...taken, event };
    const point = isTaken(target) ? undefined : this.surface.pointAt(event.clientX, event.clientY);
    const ghost = point && this.ghosts.at(point.member.id, point.minute);
    return ghost && { kind: 'free', ghost, event };
  }

  private beginDrag(press: Press, event: PointerEvent): void {
    this.forgetPress();
    if (press.kind !== 'block') return;
    const appointment = this.taps.takeHold(press.id);
    if (!appointment) return;
    this.ghosts.leave();
    this.drag.begin(appointment, press.change, press.event);
    this.drag.follow(event);
  }

  private released(event: PointerEvent): void {
    const press = this.press;
    const drawn = this.isDrawing ? this.ghosts.ghost() : undefined;
    this.forgetPress();
    if (this.drag.isRunning) return this.drag.drop();
    if (press) this.tapped(press, drawn, event);
  }

  private tapped(press: Press, drawn: Ghost | undefined, event: PointerEvent): void {
    if (press.kind === 'block') this.taps.tap(press.id, event);
    else if (press.kind === 'free') this.drawing.take(drawn ?? press.ghost, event);
    else this.drawing.taken(press.kind, press.id);
  }

  /** A finger leaves with every tap; the ghost it called up stays. */
  private left(event: PointerEvent): void {
    this.hover.over(undefined);
    if (!this.isDrawing && event.pointerType !== 'touch') this.ghosts.leave();
  }

  private cancelled(): void {
    this.forgetPress();
    if (this.drag.isRunning) this.drag.cancel();
  }

  private forgetPress(): void {
    clearTimeout(this.pressTimer);
    this.press = undefined;
    this.isDrawing = false;
  }
}

/** Time without an appointment that cannot be booked; one's own hold leads nowhere else than its window. */
function takenBy(target: HTMLElement): { readonly kind: 'held' | 'buffer'; readonly id: string } | undefined {
  const buffer = target.closest<HTMLElement>('[data-buffer]')?.dataset['buffer'];
  if (buffer !== undefined) return { kind: 'buffer', id: buffer };
  const hold = target.closest<HTMLElement>('[data-hold]:not(.own)')?.dataset['hold'];
  return hold === undefined ? undefined : { kind: 'held', id: hold };
}

/** Over a block of any kind, or over the times, nothing new begins. */
function isTaken(target: HTMLElement): boolean {
  return (
    target.closest(
      '[data-appointment], [data-hold], [data-buffer], [data-event], [data-block], [data-overflow], .gutter',
    ) !== null
  );
}
