import { median } from './sample.ts';

/** Two limit runs around one product run must agree this well, or the machine was not quiet enough. */
const drift = 0.3;
/** Tries before a noisy machine is given up on. */
const mostTries = 12;

export interface Ratio {
  readonly name: string;
  readonly ratio: number;
  readonly limit: number;
  readonly product: number;
}

type Figures = Record<string, number>;

/**
 * Limit, product, limit, … until there are `wanted` pairs whose two limit runs differ by at most 30 % in the figure
 * named first. The ratio of a figure is the median over the pairs of product ÷ mean of its two limits.
 */
export async function inPairs(
  wanted: number,
  limit: () => Promise<Figures>,
  product: () => Promise<Figures>,
): Promise<{ ratios: Ratio[]; thrownAway: number }> {
  const pairs: { limit: Figures; product: Figures }[] = [];
  let before = await limit();
  let tries = 0;
  for (; pairs.length < wanted && tries < mostTries; tries++) {
    const measured = await product();
    const after = await limit();
    if (agree(before, after)) pairs.push({ limit: meanOf(before, after), product: measured });
    before = after;
  }
  if (pairs.length === 0) throw new Error('The machine was too noisy: no two limit runs agreed within 30 %.');
  const names = Object.keys(pairs[0]?.product ?? {});
  const ratios = names.map((name) => ({
    name,
    ratio: median(pairs.map((pair) => (pair.product[name] ?? Number.NaN) / (pair.limit[name] ?? Number.NaN))),
    limit: median(pairs.map((pair) => pair.limit[name] ?? Number.NaN)),
    product: median(pairs.map((pair) => pair.product[name] ?? Number.NaN)),
  }));
  return { ratios, thrownAway: tries - pairs.length };
}

function agree(a: Figures, b: Figures): boolean {
  const [name] = Object.keys(a);
  const [x, y] = [a[name ?? ''] ?? 0, b[name ?? ''] ?? 0];
  return Math.abs(x - y) <= drift * Math.min(x, y);
}

const meanOf = (a: Figures, b: Figures): Figures =>
  Object.fromEntries(Object.keys(a).map((name) => [name, ((a[name] ?? 0) + (b[name] ?? 0)) / 2]));
