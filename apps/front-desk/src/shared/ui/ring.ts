import { Component, computed, input } from '@angular/core';

/** A ring that is `fraction` full, for time that runs out or builds up. */
@Component({
  selector: 'ar-ring',
  template: `<svg aria-hidden="true" [attr.width]="size()" [attr.height]="size()" [attr.viewBox]="box()">
    <circle
      class="track"
      [attr.cx]="middle()"
      [attr.cy]="middle()"
      [attr.r]="radius()"
      [attr.stroke-width]="stroke()"
    />
    <circle
      [attr.cx]="middle()"
      [attr.cy]="middle()"
      [attr.r]="radius()"
      [attr.stroke-width]="stroke()"
      [attr.stroke-dasharray]="dash()"
      [attr.transform]="turn()"
    />
  </svg>`,
  styles: `
    :host {
      display: inline-grid;
      flex: none;
    }
    svg {
      display: block;
      fill: none;
      stroke: currentcolor;
      stroke-linecap: round;
    }
    .track {
      stroke-opacity: 0.22;
    }
  `,
})
export class Ring {
  /** 0 is empty, 1 is full. */
  readonly fraction = input.required<number>();
  readonly size = input(26);
  readonly stroke = input(2.4);

  protected readonly middle = computed(() => this.size() / 2);
  protected readonly radius = computed(() => (this.size() - this.stroke()) / 2);
  protected readonly box = computed(() => `0 0 ${this.size()} ${this.size()}`);
  protected readonly turn = computed(() => `rotate(-90 ${this.middle()} ${this.middle()})`);
  protected readonly dash = computed(() => {
    const round = 2 * Math.PI * this.radius();
    const full = Math.min(1, Math.max(0, this.fraction()));
    return `${(round * full).toFixed(1)} ${round.toFixed(1)}`;
  });
}
