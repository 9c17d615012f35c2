import { DOCUMENT, DestroyRef, Injectable, inject } from '@angular/core';

/** When the person at this desk last touched anything. */
@Injectable({ providedIn: 'root' })
export class Attention {
  private touchedAt = Date.now();

  constructor() {
    const page = inject(DOCUMENT);
    const touched = () => this.touch();
    const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const sign of signs) page.addEventListener(sign, touched, { passive: true, capture: true });
    inject(DestroyRef).onDestroy(() => {
      for (const sign of signs) page.removeEventListener(sign, touched, { capture: true });
    });
  }

  touch(): void {
    this.touchedAt = Date.now();
  }

  /** Seconds since the last sign of life. */
  idleSeconds(): number {
    return (Date.now() - this.touchedAt) / 1000;
  }
}
