import type { ProductCard, ProductOnShelf, StockLevel } from '@anteroom/contracts-inventory';

export function withLevels(
  products: readonly ProductOnShelf[],
  levels: readonly StockLevel[],
): readonly ProductOnShelf[] {
  return products.map((product) => {
    const level = levels.find(({ productId }) => productId === product.id);
    return level ? { ...product, level } : product;
  });
}

export type ShelfMark = 'out' | 'low' | 'expired' | 'expiring' | 'short' | 'in-stock';

/** The one word for a shelf: what is missing before what is old. */
export function markOf({ state, expiry, missing }: StockLevel): ShelfMark {
  if (state === 'out') return 'out';
  if (state === 'low') return 'low';
  if (missing > 0) return 'short';
  if (expiry === 'expired') return 'expired';
  return expiry === 'soon' ? 'expiring' : 'in-stock';
}

export interface Bar {
  /** Percent of a full shelf, 0 to 100. */
  readonly filled: number;
  readonly minimum: number;
}

export function barOf({ level, criticalBalance, fullBalance }: ProductOnShelf): Bar {
  const full = Math.max(fullBalance, level.balance, 1);
  return { filled: (level.balance / full) * 100, minimum: (criticalBalance / full) * 100 };
}

export interface Curve {
  /** SVG path data in a box of 100 × 100; `past` steps from balance to balance, `coming` is what bookings will leave. */
  readonly past: string;
  readonly coming: string;
  readonly minimum: number;
  /** Where today stands, 0 to 100. */
  readonly today: number;
}

/** Thirty days back and up to twenty ahead, as a curve. */
export function curveOf(card: Pick<ProductCard, 'history' | 'forecast' | 'criticalBalance' | 'level'>): Curve {
  const ahead = futureOf(card);
  const values = [...card.history.map(({ balance }) => balance), ...ahead];
  const top = Math.max(...values, card.criticalBalance, 1) * 1.08;
  const x = (index: number) => (index / Math.max(1, values.length - 1)) * 100;
  const y = (value: number) => 100 - (value / top) * 100;
  const last = card.history.length - 1;
  const step = (index: number) => `H${x(index).toFixed(2)}V${y(values[index] ?? 0).toFixed(2)}`;
  const indexes = values.map((_, index) => index);
  return {
    past: `M0 ${y(values[0] ?? 0).toFixed(2)}${indexes
      .slice(1, last + 1)
      .map(step)
      .join('')}`,
    coming: `M${x(last).toFixed(2)} ${y(values[last] ?? 0).toFixed(2)}${indexes
      .slice(last + 1)
      .map(step)
      .join('')}`,
    minimum: y(card.criticalBalance),
    today: x(last),
  };
}

const daysAhead = 14;

/** What bookings leave of today's balance, day by day, never below nothing. */
function futureOf({ history, forecast, level }: Pick<ProductCard, 'history' | 'forecast' | 'level'>): number[] {
  const today = history.at(-1)?.date;
  if (today === undefined) return [];
  let left = level.balance - level.expired;
  const of = (date: string) => forecast.days.find((day) => day.date === date)?.amount ?? 0;
  left -= of(today);
  return Array.from({ length: daysAhead }, (_, index) => {
    const date = new Date(Date.parse(`${today}T12:00:00Z`) + (index + 1) * 86_400_000).toISOString().slice(0, 10);
    left -= of(date);
    return Math.max(0, left);
  });
}
