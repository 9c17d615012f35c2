import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Icon } from '../../shared/ui/icon';
import { dateMeant } from '../rules/go-to-date';
import { addDays } from '../rules/month';

/** The first date that is looked at: typed (24.11, +7, fri), stepped with the arrows, or picked in the month. */
@Component({
  selector: 'ar-from-field',
  imports: [Icon, TranslocoDirective],
  templateUrl: './from-field.html',
  styleUrl: './from-field.css',
})
export class FromField {
  private readonly formats = inject(Formats);

  readonly date = input.required<string>();
  readonly todayOn = input.required<string>();
  readonly chosen = output<string>();

  protected readonly shown = computed(() => this.formats.date(this.date(), 'short'));
  protected readonly isWrong = linkedSignal({ source: this.date, computation: () => false });

  protected take(field: HTMLInputElement): void {
    const text = field.value.trim();
    const date = text === this.shown() ? this.date() : dateMeant(text, this.todayOn(), this.formats.language());
    this.isWrong.set(date === undefined);
    if (date === undefined) return;
    this.chosen.emit(date);
    this.write(field);
  }

  protected press(event: KeyboardEvent, field: HTMLInputElement): void {
    if (event.key === 'Enter') this.take(field);
    const days = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (days === undefined) return;
    event.preventDefault();
    this.chosen.emit(addDays(this.date(), days));
  }

  protected pick(picker: HTMLInputElement): void {
    picker.showPicker();
  }

  /** What was typed becomes the date it meant, also where that is the date from before. */
  private write(field: HTMLInputElement): void {
    setTimeout(() => Object.assign(field, { value: this.shown() }));
  }
}
