import { Component, type ElementRef, input, model, viewChild } from '@angular/core';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-shapes';

/**
 * A row of the window's left zone that opens: closed it shows its heading and what `[row-value]` says.
 * `<ar-details-row name="history" icon="history" [heading]="…" [(open)]="isOpen">` with the content in `@if (isOpen())`.
 */
@Component({
  selector: 'ar-details-row',
  imports: [Icon],
  templateUrl: './details-row.html',
  styleUrl: './details-row.css',
})
export class DetailsRow {
  /** Unique in the window; ids are made of it. */
  readonly name = input.required<string>();
  readonly icon = input.required<IconName>();
  readonly heading = input.required<string>();
  /** The value says that something is amiss. */
  readonly amiss = input(false);
  readonly open = model(false);

  private readonly button = viewChild.required<ElementRef<HTMLElement>>('button');

  /** Opens the row and goes to it. */
  show(): void {
    this.open.set(true);
    this.button().nativeElement.focus();
  }

  protected toggle(): void {
    this.open.update((open) => !open);
  }
}
