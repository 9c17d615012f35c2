import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { GridSurface } from '../grid/grid-surface';
import { type Step, ViewOptions, steps } from './view-options';

/** Minutes between two slots. */
@Component({
  selector: 'ar-step-switch',
  imports: [TranslocoDirective],
  template: `
    <span *transloco="let t; prefix: 'calendar.step'" class="seg" role="radiogroup" [attr.aria-label]="t('label')">
      @for (step of steps; track step) {
        <button
          type="button"
          role="radio"
          [attr.aria-checked]="step === options.step()"
          [attr.tabindex]="step === options.step() ? 0 : -1"
          [attr.aria-label]="t('minutes', { step })"
          (click)="choose(step)"
          (keydown)="keyed($event)"
        >
          {{ step === options.step() ? t('short', { step }) : step }}
        </button>
      }
    </span>
  `,
  styles: `
    .seg > * {
      padding-inline: 9px;
    }
  `,
})
export class StepSwitch {
  private readonly surface = inject(GridSurface);
  protected readonly options = inject(ViewOptions);
  protected readonly steps = steps;

  /** The scale may follow the step; what is in the middle of the screen stays there. */
  protected choose(step: Step): void {
    this.surface.keepWhileZooming(() => this.options.chooseStep(step));
  }

  /** The arrows of a radio group. */
  protected keyed(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next: Step | undefined = steps[(steps.indexOf(this.options.step()) + by + steps.length) % steps.length];
    if (next === undefined) return;
    this.choose(next);
    const group = (event.target as HTMLElement).parentElement;
    (group?.children[steps.indexOf(next)] as HTMLElement | undefined)?.focus();
  }
}
