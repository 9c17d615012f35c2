/**
 * An amount divided by weights into whole minor units that add up to it exactly. What rounding leaves over goes, one
 * unit each, to those that lost most by it; among equals to the first. Weights of zero get nothing.
 * @param amount at least 0
 * @param weights each at least 0; when all are zero there is nobody to give it to and all get nothing
 */
export function divide(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const shares = exact.map((part) => Number(part / BigInt(whole)));
  const rests = exact.map((part, index) => ({ index, rest: Number(part % BigInt(whole)) }));
  const left = amount - shares.reduce((sum, share) => sum + share, 0);
  rests.sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of rests.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
