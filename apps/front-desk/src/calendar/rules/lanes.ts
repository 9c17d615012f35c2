import { type Span, overlaps } from './span';

/** Blocks beside each other at most; the rest is counted in a “+2” that opens a list. */
export const maxLanes = 3;

export interface LaneItem extends Span {
  readonly id: string;
  /** A cancelled appointment frees its time: it yields to whatever is booked over it. */
  readonly yields: boolean;
}

/** Where a block stands across its column. */
export type Lane =
  | { readonly kind: 'lane'; readonly index: number; readonly of: number; readonly besideSliver: boolean }
  /** A narrow strip at the inline end, beside what was booked over it. */
  | { readonly kind: 'sliver' }
  | { readonly kind: 'overflow' };

export interface Overflow extends Span {
  readonly ids: readonly string[];
}

export interface LanePlan {
  readonly lanes: ReadonlyMap<string, Lane>;
  readonly overflows: readonly Overflow[];
}

interface Placed {
  readonly item: LaneItem;
  readonly index: number;
}

function clusters(items: readonly LaneItem[]): LaneItem[][] {
  const result: LaneItem[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of [...items].sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))) {
    if (item.start >= end) result.push([]);
    result.at(-1)?.push(item);
    end = Math.max(end, item.end);
  }
  return result;
}

function placed(cluster: readonly LaneItem[]): Placed[] {
  const endOfLane: number[] = [];
  return cluster.map((item) => {
    const free = endOfLane.findIndex((end) => end <= item.start);
    const index = free === -1 ? endOfLane.length : free;
    endOfLane[index] = item.end;
    return { item, index };
  });
}

function overflowOf(hidden: readonly Placed[]): Overflow[] {
  if (hidden.length === 0) return [];
  const items = hidden.map(({ item }) => item);
  const start = Math.min(...items.map((item) => item.start));
  return [{ start, end: Math.max(...items.map((item) => item.end)), ids: items.map(({ id }) => id) }];
}

/** Shares a column's width among overlapping blocks, equally and in start order. */
export function planLanes(items: readonly LaneItem[]): LanePlan {
  const firm = items.filter((item) => !item.yields);
  const slivers = items.filter((item) => item.yields && firm.some((other) => overlaps(item, other)));
  const full = items.filter((item) => !slivers.includes(item));
  const lanes = new Map<string, Lane>(slivers.map(({ id }) => [id, { kind: 'sliver' }]));
  const overflows: Overflow[] = [];
  for (const cluster of clusters(full)) {
    const places = placed(cluster);
    const of = Math.min(maxLanes, Math.max(...places.map(({ index }) => index)) + 1);
    overflows.push(...overflowOf(places.filter(({ index }) => index >= maxLanes)));
    for (const { item, index } of places) {
      const besideSliver = slivers.some((sliver) => overlaps(sliver, item));
      lanes.set(item.id, index < maxLanes ? { kind: 'lane', index, of, besideSliver } : { kind: 'overflow' });
    }
  }
  return { lanes, overflows };
}
