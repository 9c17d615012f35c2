import { type Watched, attentionTo } from './attention';

/** Rows of those who did not come that are shown; what is more is counted. */
const mostShown = 4;

/** Who should have come and did not, the earliest first, as far as they are shown; and how many more there are. */
export function lateOnes<One extends Watched>(
  appointments: readonly One[],
  now: number,
): { readonly shown: readonly (One & { readonly lateBy: number })[]; readonly more: number } {
  const late = appointments
    .flatMap((one) => {
      const attention = attentionTo(one, now);
      return attention.kind === 'late' ? [{ ...one, lateBy: attention.minutes }] : [];
    })
    .sort((a, b) => a.start - b.start);
  return { shown: late.slice(0, mostShown), more: Math.max(0, late.length - mostShown) };
}
