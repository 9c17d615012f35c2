import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { HoldStore } from '../../shared/live/hold-store';
import { discountOf } from '../draft/service-lines.rules';
import { AppointmentForm } from '../form/appointment-form';
import { VisitInWindow } from '../window/visit-in-window';

/** What the visit comes to: total, length, from when to when, and when the seats are free again. */
@Component({
  selector: 'ar-visit-totals',
  imports: [TranslocoDirective],
  template: `<dl *transloco="let t">
    <div>
      <dt>{{ discount() ? t('appointment.totals.afterDiscount') : t('appointment.totals.total') }}</dt>
      <dd>
        <bdi>{{ total() }}</bdi>
      </dd>
    </div>
    @if (discount(); as discount) {
      <div>
        <dt>{{ t('appointment.totals.discount') }}</dt>
        <dd class="off">
          <bdi>{{ discount }}</bdi>
        </dd>
      </div>
    }
    @if (form.span(); as span) {
      <div>
        <dt>{{ formats.date(form.draft().start.date, 'long') }}</dt>
        <dd>
          <bdi>{{ formats.timeRange(span.start, span.end) }}</bdi>
        </dd>
      </div>
      <div>
        <dt>{{ t('appointment.totals.length') }}</dt>
        <dd>{{ formats.minutes(form.draft().duration.minutes) }}</dd>
      </div>
    }
    @if (freeAgain(); as time) {
      <div>
        <dt>{{ t('appointment.totals.freeAgain') }}</dt>
        <dd class="off">
          <bdi>{{ time }}</bdi>
        </dd>
      </div>
    }
  </dl>`,
  styleUrl: './visit-totals.css',
})
export class VisitTotals {
  protected readonly form = inject(AppointmentForm);
  protected readonly formats = inject(Formats);
  private readonly holds = inject(HoldStore);
  /** By the bill, which knows of products and of a discount on the whole visit as well. */
  private readonly worth = inject(VisitInWindow).worth;

  protected readonly total = computed(() => {
    const total = this.worth()?.total ?? this.form.total();
    return total ? this.formats.money(total) : '–';
  });
  protected readonly discount = computed(() => {
    const { amount, currency } = this.worth()?.discounts ?? {
      amount: discountOf(this.form.draft().lines),
      currency: this.form.total()?.currency,
    };
    return currency && amount > 0 ? this.formats.lessMoney({ amount, currency }) : undefined;
  });
  /** The end of the buffer, where there is one and it belongs to the time on screen. */
  protected readonly freeAgain = computed(() => {
    const known = this.holds.hold() ?? this.form.saved();
    const span = this.form.span();
    if (!known || !span || Date.parse(known.end) !== Date.parse(span.end)) return undefined;
    return Date.parse(known.bufferEnd) > Date.parse(known.end) ? this.formats.time(known.bufferEnd) : undefined;
  });
}
