import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { NumberField } from '../fields/number-field';
import { MoneySettingsStore } from './money-settings-store';

/** How money is taken. */
@Component({
  selector: 'ar-money-card',
  imports: [NumberField, TranslocoDirective],
  template: `<ng-container *transloco="let t">
    @if (store.fields.value(); as value) {
      <ar-number-field
        field="setting-discount"
        [label]="t('settings.money.limit')"
        [hint]="t('settings.money.limitHint')"
        [unit]="t('settings.percentUnit')"
        [takes]="t('settings.money.limitTakes')"
        [range]="range"
        [value]="value.discountLimitPercent"
        [saved]="store.fields.saved()?.discountLimitPercent ?? null"
        [state]="store.fields.stateAt('discountLimitPercent')"
        (typed)="store.fields.save('discountLimitPercent', $event ?? 0)"
        (unreadable)="store.fields.refuse('discountLimitPercent')"
        (again)="store.fields.again('discountLimitPercent')"
        (back)="store.fields.drop('discountLimitPercent')"
      />
    }
  </ng-container>`,
})
export class MoneyCard {
  protected readonly store = inject(MoneySettingsStore);
  protected readonly range = { least: 0, most: 100, empty: 'refused' } as const;
}
