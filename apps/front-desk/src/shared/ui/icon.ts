import { Component, computed, input } from '@angular/core';
import { type IconName, dashed, directional, filled, heavy, strokes } from './icon-shapes';

/** A drawing beside words, or alone inside a control that has an accessible name: it never carries meaning itself. */
@Component({
  selector: 'ar-icon',
  template: `<svg
    viewBox="0 0 16 16"
    aria-hidden="true"
    [attr.width]="size()"
    [attr.height]="size()"
    [class.mirrored]="mirrored()"
  >
    <path [attr.d]="shape()" [attr.fill]="fill()" [attr.stroke-dasharray]="dash()" [attr.stroke-width]="width()" />
  </svg>`,
  styles: `
    :host {
      display: inline-grid;
      flex: none;
      place-items: center;
    }
    svg {
      display: block;
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .mirrored:dir(rtl) {
      scale: -1 1;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  /** Pixels; the design uses 11 to 19. */
  readonly size = input(16);

  protected readonly shape = computed(() => strokes[this.name()]);
  protected readonly fill = computed(() => (filled.has(this.name()) ? 'currentColor' : null));
  protected readonly dash = computed(() => (dashed.has(this.name()) ? '2.6 2.9' : null));
  protected readonly width = computed(() => (heavy.has(this.name()) ? 2.4 : null));
  protected readonly mirrored = computed(() => directional.has(this.name()));
}
