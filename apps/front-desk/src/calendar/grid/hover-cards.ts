import { Injectable, inject, signal } from '@angular/core';
import { KnownAppointments } from '../../shared/live/known-appointments';

const afterMs = 400;
/** The pointer rests on what is opened next; what it only passes over is not read. */
const readAheadAfterMs = 80;

/** Which appointment's details are shown beside the pointer. */
@Injectable()
export class HoverCards {
  private readonly shown = signal<{ id: string; x: number; y: number } | undefined>(undefined);
  private waitingFor: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly known = inject(KnownAppointments);
  private resting: ReturnType<typeof setTimeout> | undefined;

  readonly card = this.shown.asReadonly();

  over(id: string | undefined, pointer?: { clientX: number; clientY: number; pointerType: string }): void {
    if (id === this.waitingFor) return;
    this.hide();
    this.waitingFor = id;
    if (id === undefined || !pointer || pointer.pointerType === 'touch') return;
    this.resting = setTimeout(() => this.known.readAhead(id), readAheadAfterMs);
    this.timer = setTimeout(() => this.shown.set({ id, x: pointer.clientX, y: pointer.clientY }), afterMs);
  }

  hide(): void {
    clearTimeout(this.timer);
    clearTimeout(this.resting);
    this.shown.set(undefined);
  }
}
