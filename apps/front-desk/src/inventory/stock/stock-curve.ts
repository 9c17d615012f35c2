import { Component, computed, inject, input } from '@angular/core';
import type { ProductCard } from '@anteroom/contracts-inventory';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { curveOf } from './stock.rules';

/** Thirty days of a shelf and what is booked ahead. What it shows stands in words beside it. */
@Component({
  selector: 'ar-stock-curve',
  imports: [TranslocoDirective],
  template: `<figure *transloco="let t" aria-hidden="true">
    <svg viewBox="0 0 100 100" preserveAspectRatio="none">
      <path class="minimum" [attr.d]="'M0 ' + curve().minimum + 'H100'" />
      <path class="past" [attr.d]="curve().past" />
      <path class="coming" [class.out]="card().forecast.runsOutOn" [attr.d]="curve().coming" />
    </svg>
    <span class="label" [style.inset-block-start.%]="curve().minimum * 0.82">{{
      t('inventory.panel.minimum', { n: card().criticalBalance })
    }}</span>
    <figcaption>
      <span>{{ from() }}</span>
      <span class="today" [style.inset-inline-start.%]="curve().today">{{ t('inventory.panel.today') }}</span>
    </figcaption>
  </figure>`,
  styleUrl: './stock-curve.css',
})
export class StockCurve {
  readonly card = input.required<ProductCard>();

  private readonly formats = inject(Formats);
  protected readonly curve = computed(() => curveOf(this.card()));
  protected readonly from = computed(() => {
    const first = this.card().history[0]?.date;
    return first ? this.formats.date(first, 'short') : '';
  });
}
