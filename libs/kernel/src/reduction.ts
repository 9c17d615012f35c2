import { DomainError } from './domain-error';

/** Something that is sold at a price of the list. Amounts in minor units of one currency. */
export interface PricedLine {
  /** Of what: a service, a product. */
  readonly key: string;
  readonly quantity: number;
  /** Of one, as the list has it now, for whoever performs it. */
  readonly listPrice: number;
  /** Of one, as it is charged. */
  readonly price: number;
  /** Off the whole line. */
  readonly discount: number;
}

/** Who takes something off, and the most that those may take off who may not take off anything they like. */
export interface ReductionGiver {
  readonly rights: readonly string[];
  /** Whole percent of the list price. */
  readonly limitPercent: number;
  /**
   * Whether money or a discount stands on the bill: then whoever has a limit takes more off on the bill alone, where all that
   * is taken off is measured together.
   */
  readonly isSettling?: boolean;
}

/** The limit of a branch that has set none: whole percent. */
export const usualReductionLimitPercent = 10;

/** By how much less than the list price a line is charged, whether by its price or by its discount; never below 0. */
export function reductionOf({ quantity, listPrice, price, discount }: Omit<PricedLine, 'key'>): number {
  return Math.max(0, quantity * listPrice - (quantity * price - discount));
}

/** `percent` of an amount, rounded to the nearest minor unit, halves up. */
export function percentOf(amount: number, percent: number): number {
  return Math.floor((amount * percent + 50) / 100);
}

/**
 * The one rule of who may charge less than the list price, for services, products and whole bills.
 * @param list what it comes to by the list @param reduction by how much less is charged
 * @throws DomainError `reduction-not-allowed`: no right to take anything off, or not here; `reduction-above-limit` with `limitPercent`
 *   and `most`, the most that may be taken off
 */
export function requireReductionAllowed(
  { list, reduction, path }: { readonly list: number; readonly reduction: number; readonly path?: string },
  { rights, limitPercent, isSettling = false }: ReductionGiver,
): void {
  if (reduction <= 0 || rights.includes('payment.discount-any')) return;
  const facts = path === undefined ? {} : { path };
  if (!rights.includes('payment.discount')) {
    const sentence =
      'Your role does not include charging less than the list price. Somebody with that right can do it.';
    throw new DomainError('reduction-not-allowed', sentence, { ...facts, right: 'payment.discount' });
  }
  if (isSettling) {
    const sentence = 'Money or a discount stands on this visit already. Take more off on its bill, or ask a manager.';
    throw new DomainError('reduction-not-allowed', sentence, { ...facts, reason: 'has-payment' });
  }
  const most = percentOf(list, limitPercent);
  if (reduction <= most) return;
  const sentence = `Your role may take up to ${limitPercent} % off the list price, and this is more. A manager can give more.`;
  throw new DomainError('reduction-above-limit', sentence, { ...facts, limitPercent, most });
}

/**
 * Measures each line of an appointment. What was agreed before, by whomever, stays allowed: of lines for the same thing,
 * one that takes off no more than one before it did is not a new reduction.
 * @throws DomainError as {@link requireReductionAllowed}, with the `path` of the line
 */
export function requireLineReductions(lines: readonly PricedLine[], { before, giver, pathOf }: LinesGround): void {
  const agreed = before.map((line) => ({ key: line.key, reduction: reductionOf(line) }));
  for (const [index, line] of lines.entries()) {
    const reduction = reductionOf(line);
    const kept = closest(agreed, { key: line.key, reduction });
    if (kept >= 0) agreed.splice(kept, 1);
    else requireReductionAllowed({ list: line.quantity * line.listPrice, reduction, path: pathOf(index) }, giver);
  }
}

export interface LinesGround {
  /** The lines as they were, against the list as it is now. */
  readonly before: readonly PricedLine[];
  readonly giver: ReductionGiver;
  /** The field of a line, for the one that is refused. */
  readonly pathOf: (index: number) => string;
}

interface Agreed {
  readonly key: string;
  readonly reduction: number;
}

/** The smallest agreed reduction of the same thing that is enough, so that larger ones are left for others; -1: none. */
function closest(agreed: readonly Agreed[], { key, reduction }: Agreed): number {
  return agreed.reduce((best, one, index) => {
    if (one.key !== key || one.reduction < reduction) return best;
    return best < 0 || one.reduction < (agreed[best] as Agreed).reduction ? index : best;
  }, -1);
}
