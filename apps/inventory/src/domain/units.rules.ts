import { DomainError } from '@anteroom/kernel';

export interface Units {
  readonly name: string;
  readonly saleUnit: string;
  readonly writeOffUnit: string;
  readonly ratio: number;
}

/**
 * A quantity in write-off units, whichever of the product's two units it was named in; without a unit it is in write-off
 * units already.
 * @throws DomainError `unit-unknown` with the units that there are
 */
export function inWriteOffUnits(quantity: number, unit: string | undefined, product: Units): number {
  const { saleUnit, writeOffUnit, ratio, name } = product;
  if (unit === undefined || unit === writeOffUnit) return quantity;
  if (unit === saleUnit) return quantity * ratio;
  const known = [...new Set([writeOffUnit, saleUnit])];
  throw new DomainError('unit-unknown', `${name} is counted in ${known.join(' or ')}, not in “${unit}”.`, {
    unit,
    units: known,
  });
}
