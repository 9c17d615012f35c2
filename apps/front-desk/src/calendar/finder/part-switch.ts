import { Component, model } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type PartOfDay, partsOfDay } from '../rules/free-times';

/** Any time, mornings or afternoons. */
@Component({
  selector: 'ar-part-switch',
  imports: [TranslocoDirective],
  template: `
    <span *transloco="let t; prefix: 'finder'" class="seg" role="radiogroup" [attr.aria-label]="t('part')">
      @for (part of parts; track part) {
        <button
          type="button"
          role="radio"
          [attr.aria-checked]="part === value()"
          [attr.tabindex]="part === value() ? 0 : -1"
          (click)="value.set(part)"
          (keydown)="press($event)"
        >
          {{ t('parts.' + part) }}
        </button>
      }
    </span>
  `,
  styles: `
    .seg {
      display: flex;
    }
    .seg > * {
      flex: 1;
      justify-content: center;
      padding-inline: 6px;
      white-space: nowrap;
    }
  `,
})
export class PartSwitch {
  readonly value = model.required<PartOfDay>();

  protected readonly parts = partsOfDay;

  /** The arrows of a radio group. */
  protected press(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const index = (this.parts.indexOf(this.value()) + by + this.parts.length) % this.parts.length;
    this.value.set(this.parts[index] ?? 'any');
    const group = (event.target as HTMLElement).parentElement;
    (group?.children[index] as HTMLElement | undefined)?.focus();
  }
}
