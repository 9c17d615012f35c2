import { Injectable } from '@angular/core';

/** One pulse of the edge, in the colour of who changed it. */
@Injectable()
export class Pulses {
  pulse(appointmentId: string, colour: string): void {
    // The block is drawn first; one that is out of sight is not there and needs no pulse.
    requestAnimationFrame(() => this.animate(appointmentId, colour));
  }

  private animate(appointmentId: string, colour: string): void {
    const block = document.querySelector<HTMLElement>(`[data-appointment="${CSS.escape(appointmentId)}"]`);
    const ring = `0 0 0 3px color-mix(in srgb, ${colour} 70%, transparent)`;
    block?.animate([{ boxShadow: ring }, { boxShadow: '0 0 0 3px transparent' }], {
      duration: 1200,
      easing: 'ease-out',
    });
  }
}
