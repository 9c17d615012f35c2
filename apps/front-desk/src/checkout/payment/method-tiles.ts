import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PaymentMethod } from '@anteroom/contracts-payments';
import { Formats } from '../../shared/format/formats';
import { Keys } from '../../shared/ui/keys';
import { MoneyIcon, type MoneyIconName } from '../money-icon';
import { VisitBill } from '../visit-bill';
import { type MethodTile, PaymentDraft } from './payment-draft';

const icons: Readonly<Record<PaymentMethod, MoneyIconName>> = {
  card: 'card',
  cash: 'cash',
  'bank-transfer': 'bank',
  'client-account': 'wallet',
};
const keys: Readonly<Record<PaymentMethod, string>> = {
  card: 'C',
  cash: 'A',
  'bank-transfer': 'B',
  'client-account': 'D',
};

/** The ways to pay that the branch has; one that cannot be used says why. */
@Component({
  selector: 'ar-method-tiles',
  imports: [TranslocoDirective, MoneyIcon],
  templateUrl: './method-tiles.html',
  styleUrl: './method-tiles.css',
})
export class MethodTiles {
  protected readonly draft = inject(PaymentDraft);
  private readonly visitBill = inject(VisitBill);
  private readonly formats = inject(Formats);
  protected readonly icons = icons;
  protected readonly keys = keys;
  protected readonly current = computed(() => this.draft.selected()?.method);
  protected readonly account = computed(() => {
    const account = this.visitBill.bill()?.clientAccount;
    return account ? this.formats.money(account) : '';
  });

  constructor() {
    const tileOf = (method: PaymentMethod): MethodTile | undefined =>
      this.draft.tiles().find((tile) => tile.method === method);
    inject(Keys).bind(
      (Object.keys(keys) as PaymentMethod[]).map((method) => ({
        key: keys[method],
        label: 'checkout.keys.method',
        unlisted: method !== 'card',
        run: () => {
          const tile = tileOf(method);
          if (tile) this.draft.choose(tile);
        },
      })),
    );
  }
}
