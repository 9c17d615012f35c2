import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { FieldFault } from '../fields/field-fault';
import { FieldMark } from '../fields/field-mark';
import { NumberField } from '../fields/number-field';
import { CalendarSettingsStore } from './calendar-settings-store';
import { IntervalEffect } from './interval-effect';

/** How the calendar works. */
@Component({
  selector: 'ar-calendar-card',
  imports: [FieldFault, FieldMark, IntervalEffect, NumberField, TranslocoDirective],
  templateUrl: './calendar-card.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    .lab {
      min-block-size: 17px;
    }
    select {
      max-inline-size: 160px;
    }
  `,
})
export class CalendarCard {
  protected readonly store = inject(CalendarSettingsStore);
  protected readonly steps = [5, 10, 15, 20, 30] as const;
  protected readonly intervalRange = { least: 0, most: 1440, empty: 'refused' } as const;
  protected readonly targetRange = { least: 1, most: 100, empty: 'allowed' } as const;

  protected chooseStep(chosen: string): void {
    const minutes = this.steps.find((step) => String(step) === chosen);
    if (minutes !== undefined) void this.store.fields.save('stepMinutes', minutes);
  }

  protected refuseInterval(): void {
    this.store.wanted.set(undefined);
    this.store.fields.refuse('visitIntervalMinutes');
  }
}
