import { type Watched, attentionTo } from './attention';

/** Times that are about right are said in these minutes; the one in the room gets that long at least. */
const aboutMinutes = 5;

export interface DelayedStart {
  readonly id: string;
  /** About when it can begin, in minutes of the axis. */
  readonly about: number;
}

/**
 * Whom a team member keeps waiting: the next appointment after one that runs over, once it can no longer begin in time.
 * @param own appointments of one team member
 * @param now minutes of the axis
 */
export function delayedStart(
  own: readonly (Watched & { readonly id: string })[],
  now: number,
): DelayedStart | undefined {
  const over = own.find((one) => attentionTo(one, now).kind === 'over');
  if (!over) return undefined;
  const next = own
    .filter(({ status, start }) => isAhead.has(status) && start >= over.end)
    .reduce<(Watched & { id: string }) | undefined>(
      (first, one) => (first && first.start <= one.start ? first : one),
      undefined,
    );
  const about = Math.ceil((now + aboutMinutes) / aboutMinutes) * aboutMinutes;
  return next && next.start < about ? { id: next.id, about } : undefined;
}

const isAhead: ReadonlySet<Watched['status']> = new Set(['booked', 'confirmed', 'arrived']);
