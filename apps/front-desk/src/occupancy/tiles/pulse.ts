import { Directive, ElementRef, effect, inject, input } from '@angular/core';

const ring = 'inset 0 0 0 2px color-mix(in srgb, var(--accent) 70%, transparent)';

/** The edge of a tile pulses once when what it shows is different; the number itself just stands there. */
@Directive({ selector: '[arPulse]' })
export class Pulse {
  readonly value = input.required<string | number | undefined>({ alias: 'arPulse' });

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private shown: string | number | undefined;

  constructor() {
    effect(() => {
      const value = this.value();
      if (this.shown !== undefined && value !== undefined && this.shown !== value) this.pulse();
      this.shown = value;
    });
  }

  private pulse(): void {
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const frames = [{ boxShadow: ring }, { boxShadow: 'inset 0 0 0 2px transparent' }];
    this.element.animate(frames, { duration: 1200, easing: 'ease-out' });
  }
}
