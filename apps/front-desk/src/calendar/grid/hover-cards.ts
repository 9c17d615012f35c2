import { Injectable, signal } from '@angular/core';

const afterMs = 400;

/** Which appointment's details are shown beside the pointer. */
@Injectable()
export class HoverCards {
  private readonly shown = signal<{ id: string; x: number; y: number } | undefined>(undefined);
  private waitingFor: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly card = this.shown.asReadonly();

  over(id: string | undefined, pointer?: { clientX: number; clientY: number; pointerType: string }): void {
    if (id === this.waitingFor) return;
    this.hide();
    this.waitingFor = id;
    if (id === undefined || !pointer || pointer.pointerType === 'touch') return;
    this.timer = setTimeout(() => this.shown.set({ id, x: pointer.clientX, y: pointer.clientY }), afterMs);
  }

  hide(): void {
    clearTimeout(this.timer);
    this.shown.set(undefined);
  }
}
