import { Injectable } from '@angular/core';

/** More changes than this at once are drawn without motion. */
const calmBelow = 8;
const burstMs = 500;

/** One pulse of the edge, in the colour of who changed it; none in a burst. */
@Injectable()
export class Pulses {
  private recent: number[] = [];

  pulse(appointmentId: string, colour: string): void {
    const now = performance.now();
    this.recent = [...this.recent.filter((at) => now - at < burstMs), now];
    if (this.recent.length > calmBelow) return;
    // The block is drawn first; one that is out of sight is not there and needs no pulse.
    requestAnimationFrame(() => this.animate(appointmentId, colour));
  }

  private animate(appointmentId: string, colour: string): void {
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const block = document.querySelector<HTMLElement>(`[data-appointment="${CSS.escape(appointmentId)}"]`);
    const ring = `0 0 0 3px color-mix(in srgb, ${colour} 70%, transparent)`;
    block?.animate([{ boxShadow: ring }, { boxShadow: '0 0 0 3px transparent' }], {
      duration: 1200,
      easing: 'ease-out',
    });
  }
}
