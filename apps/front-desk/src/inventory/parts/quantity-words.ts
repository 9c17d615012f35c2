import { inject } from '@angular/core';
import type { ProductOnShelf } from '@anteroom/contracts-inventory';
import { TranslocoService } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';

export interface QuantityWords {
  /** `3 piece`, a count of write-off units with thousands set apart. */
  of(quantity: number, unit: string): string;
  number(quantity: number): string;
  /** How much came or went: `+3`, `−3`. */
  change(quantity: number): string;
  /** How much can still be had. */
  left(product: ProductOnShelf): string;
}

/** Counts as the branch writes them. Call it in an injection context. */
export function quantityWords(): QuantityWords {
  const [formats, transloco] = [inject(Formats), inject(TranslocoService)];
  const number = (quantity: number) => formats.count(quantity);
  const of = (quantity: number, unit: string) => `${number(quantity)} ${unit}`;
  return {
    number,
    of,
    change: (quantity) => formats.count(quantity, 'change'),
    left: ({ level, writeOffUnit }) =>
      transloco.translate('inventory.left', { amount: of(level.available, writeOffUnit) }),
  };
}
