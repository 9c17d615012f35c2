import { NgTemplateOutlet } from '@angular/common';
import { Component, ElementRef, type TemplateRef, effect, inject, input, output } from '@angular/core';
import type { ActiveOption } from './active-option';

/** The open list of a combobox. The text field keeps the focus; the list only shows which option Enter would take. */
@Component({
  selector: 'ar-pick-list',
  imports: [NgTemplateOutlet],
  template: `<ul role="listbox" [id]="active().listId" [attr.aria-label]="label()">
    @for (option of options(); track $index) {
      <!-- The keys of the list are the text field's: the list itself never has the focus. -->
      <li
        role="option"
        tabindex="-1"
        [id]="active().idAt($index)"
        [attr.aria-selected]="$index === active().at()"
        (pointerdown)="$event.preventDefault()"
        (pointermove)="active().point($index)"
        (click)="picked.emit(option)"
        (keydown.enter)="picked.emit(option)"
      >
        <ng-container *ngTemplateOutlet="row(); context: { $implicit: option }" />
      </li>
    }
  </ul>`,
  styleUrl: './pick-list.css',
})
export class PickList<T> {
  readonly options = input.required<readonly T[]>();
  readonly active = input.required<ActiveOption<T>>();
  readonly label = input.required<string>();
  readonly row = input.required<TemplateRef<{ $implicit: T }>>();
  readonly picked = output<T>();

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    effect(() => {
      const id = this.active().id();
      const option = id === null ? null : host.querySelector(`[id="${id}"]`);
      if (option && 'scrollIntoView' in option) option.scrollIntoView({ block: 'nearest' });
    });
  }
}
