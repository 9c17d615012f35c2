import { Component, computed, input } from '@angular/core';

/** SVG path data on the 16 grid of the other icons; these come with the screens of money. */
const strokes = {
  card: 'M2 4h12v8H2zM2 6.7h12M4.2 9.7h2.3',
  cash: 'M2 4.5h12v7H2zM9.7 8a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 0 1 3.4 0zM4 8h.1M12 8h.1',
  bank: 'M2.2 6.2 8 2.8l5.8 3.4zM3.8 6.5V12M6.6 6.5V12M9.4 6.5V12M12.2 6.5V12M2.2 13h11.6',
  wallet: 'M2.5 4.5h9A1.5 1.5 0 0 1 13 6v6a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12zM2.5 4.5 10 2v2.5M10.3 9h.1',
  percent:
    'm3.5 12.5 9-9M5.8 4.5a1.3 1.3 0 1 1-2.6 0 1.3 1.3 0 0 1 2.6 0zM12.8 11.5a1.3 1.3 0 1 1-2.6 0 1.3 1.3 0 0 1 2.6 0z',
} as const;

export type MoneyIconName = keyof typeof strokes;

/** A drawing beside words: it never carries meaning itself. */
@Component({
  selector: 'ar-money-icon',
  template: `<svg viewBox="0 0 16 16" aria-hidden="true" [attr.width]="size()" [attr.height]="size()">
    <path [attr.d]="shape()" />
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
  `,
})
export class MoneyIcon {
  readonly name = input.required<MoneyIconName>();
  readonly size = input(16);
  protected readonly shape = computed(() => strokes[this.name()]);
}
