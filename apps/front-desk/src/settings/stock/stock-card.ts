import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { FieldFault } from '../fields/field-fault';
import { FieldMark } from '../fields/field-mark';
import { StockSettingsStore } from './stock-settings-store';

/** When goods leave the shelf. */
@Component({
  selector: 'ar-stock-card',
  imports: [FieldFault, FieldMark, TranslocoDirective],
  template: `<ng-container *transloco="let t">
    @if (store.fields.value(); as value) {
      <fieldset class="f" aria-describedby="setting-write-off-hint setting-write-off-fault">
        <legend class="lab">
          {{ t('settings.stock.writeOff') }} <ar-field-mark [state]="store.fields.stateAt('writeOffAt')" />
        </legend>
        @for (moment of moments; track moment) {
          <label>
            <input
              type="radio"
              name="setting-write-off"
              [value]="moment"
              [checked]="value.writeOffAt === moment"
              (change)="store.fields.save('writeOffAt', moment)"
            />
            {{ t('settings.stock.at.' + moment) }}
          </label>
        }
        <p class="hint" id="setting-write-off-hint">{{ t('settings.stock.writeOffHint') }}</p>
        <ar-field-fault
          id="setting-write-off-fault"
          [state]="store.fields.stateAt('writeOffAt')"
          [theirs]="t('settings.stock.at.' + store.fields.saved()?.writeOffAt)"
          (again)="store.fields.again('writeOffAt')"
          (back)="store.fields.drop('writeOffAt')"
        />
      </fieldset>
    }
  </ng-container>`,
  styles: `
    fieldset {
      padding: 0;
      margin: 0;
      border: 0;
    }
    legend {
      padding: 0;
      margin-block-end: 4px;
    }
    .f > label {
      gap: 8px;
      min-block-size: 28px;
      font-size: var(--t-13);
      color: var(--ink);
    }
    input {
      inline-size: 16px;
      block-size: 16px;
      margin: 0;
      accent-color: var(--accent);
    }
  `,
})
export class StockCard {
  protected readonly store = inject(StockSettingsStore);
  protected readonly moments = ['arrived', 'completed'] as const;
}
