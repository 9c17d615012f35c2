import type { ChannelName } from './message-kinds';
import { type Wanted, keyOf } from './planning.rules';

type Planned = Pick<Wanted, 'appointmentId' | 'wordingVersion' | 'kind' | 'leadMinutes' | 'dueAt' | 'covers'> & {
  readonly id: string;
  readonly channel: ChannelName;
};
export type WantedOnChannel = Wanted & { readonly channel: ChannelName };

export interface PlanChanges<P, W> {
  readonly add: W[];
  readonly change: { readonly planned: P; readonly wanted: W }[];
  readonly drop: P[];
}

/** What turns the plan as it is into the plan as it ought to be, touching nothing that is right already. */
export function planChanges<P extends Planned, W extends WantedOnChannel>(
  planned: readonly P[],
  wanted: readonly W[],
): PlanChanges<P, W> {
  const place = (one: P | W) => `${keyOf(one)} ${one.channel}`;
  const there = new Map(planned.map((one) => [place(one), one]));
  const places = new Set(wanted.map(place));
  const kept = wanted.flatMap((one) => {
    const planned = there.get(place(one));
    return planned ? [{ planned, wanted: one }] : [];
  });
  return {
    add: wanted.filter((one) => !there.has(place(one))),
    change: kept.filter(({ planned, wanted }) => !isSame(planned, wanted)),
    drop: planned.filter((one) => !places.has(place(one))),
  };
}

function isSame(a: Pick<Wanted, 'dueAt' | 'covers'>, b: Pick<Wanted, 'dueAt' | 'covers'>): boolean {
  return a.dueAt.equals(b.dueAt) && a.covers.join() === b.covers.join();
}
