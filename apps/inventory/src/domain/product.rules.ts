import { DomainError } from '@anteroom/kernel';

export interface ProductFigures {
  readonly saleUnit: string;
  readonly writeOffUnit: string;
  readonly ratio: number;
  readonly criticalBalance: number;
  readonly fullBalance: number;
}

/** @throws DomainError `invalid` with the field and what is wrong with it */
export function requireFigures(figures: ProductFigures): void {
  const { saleUnit, writeOffUnit, ratio, criticalBalance, fullBalance } = figures;
  if (saleUnit === writeOffUnit && ratio !== 1) {
    throw wrong('ratio', `Sale unit and write-off unit are both “${saleUnit}”, so one is one.`);
  }
  if (fullBalance < criticalBalance) {
    throw wrong('fullBalance', 'A full shelf holds at least the critical balance.');
  }
}

function wrong(path: string, message: string): DomainError {
  return new DomainError('invalid', message, { fields: [{ path, message }] });
}
