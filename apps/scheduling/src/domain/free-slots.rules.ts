/** A half-open interval in whole minutes since the Unix epoch. */
export interface MinuteSpan {
  readonly start: number;
  readonly end: number;
}

/** A person who performs the service, with all that shapes their time. Spans are sorted and do not overlap. */
export interface Candidate {
  readonly teamMemberId: string;
  readonly durationMinutes: number;
  readonly shifts: readonly MinuteSpan[];
  readonly taken: readonly MinuteSpan[];
  /** The unit to try first when one of its kind is needed. */
  readonly usualUnitId: string | null;
}

/** The units of one kind that the service needs one of; `taken` is sorted. */
export interface NeededKind {
  readonly units: readonly { readonly id: string; readonly taken: readonly MinuteSpan[] }[];
}

/**
 * The client as one more thing that a visit needs one of. The buffer after an appointment is not theirs: what takes them
 * begins later by it.
 * @param elsewhere their other appointments, sorted; those of a client booked twice may overlap
 */
export function withClient(
  kinds: readonly NeededKind[],
  elsewhere: readonly MinuteSpan[],
  bufferMinutes: number,
): NeededKind[] {
  if (elsewhere.length === 0) return [...kinds];
  const taken = disjoint(elsewhere).map(({ start, end }) => ({ start: Math.min(start + bufferMinutes, end - 1), end }));
  return [...kinds, { units: [{ id: clientUnitId, taken }] }];
}

/** Stands for the client among the units; no unit of a resource is called so. */
export const clientUnitId = 'client';

function disjoint(spans: readonly MinuteSpan[]): MinuteSpan[] {
  const apart: MinuteSpan[] = [];
  for (const span of spans) {
    const last = apart.at(-1);
    if (last && span.start <= last.end) apart.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
    else apart.push(span);
  }
  return apart;
}

export interface SlotQuestion {
  readonly from: number;
  readonly to: number;
  readonly bufferMinutes: number;
  readonly stepMinutes: number;
  /** A minute that is a step of the branch's clock (its midnight): offered times lie whole steps from it. */
  readonly anchor: number;
  readonly kinds: readonly NeededKind[];
  readonly limit: number;
}

export interface OfferedSlot {
  readonly teamMemberId: string;
  readonly start: number;
  readonly end: number;
  readonly unitIds: readonly string[];
}

/** Index of the first span that ends after `minute`. */
function firstEndingAfter(spans: readonly MinuteSpan[], minute: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as MinuteSpan).end > minute) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The span of `spans` (sorted, disjoint) that overlaps the wanted one and starts first, if any. */
export function overlapping(spans: readonly MinuteSpan[], wanted: MinuteSpan): MinuteSpan | undefined {
  const next = spans[firstEndingAfter(spans, wanted.start)];
  return next && next.start < wanted.end ? next : undefined;
}

/** The working time that nothing takes: shifts minus taken spans, in order. */
export function freeGaps(shifts: readonly MinuteSpan[], taken: readonly MinuteSpan[]): MinuteSpan[] {
  const gaps: MinuteSpan[] = [];
  for (const shift of shifts) {
    let start = shift.start;
    for (let i = firstEndingAfter(taken, shift.start); i < taken.length; i++) {
      const span = taken[i] as MinuteSpan;
      if (span.start >= shift.end) break;
      if (span.start > start) gaps.push({ start, end: span.start });
      start = Math.max(start, span.end);
    }
    if (start < shift.end) gaps.push({ start, end: shift.end });
  }
  return gaps;
}

/** One free unit of every needed kind for the whole interval, the usual one first; undefined when a kind has none. */
export function unitsFor(
  kinds: readonly NeededKind[],
  wanted: MinuteSpan,
  usualUnitId: string | null,
): string[] | undefined {
  const chosen: string[] = [];
  for (const kind of kinds) {
    const free = kind.units.filter((unit) => !overlapping(unit.taken, wanted));
    const unit = free.find(({ id }) => id === usualUnitId) ?? free[0];
    if (!unit) return undefined;
    chosen.push(unit.id);
  }
  return chosen;
}

const stepAtOrAfter = (minute: number, { anchor, stepMinutes }: SlotQuestion): number =>
  anchor + Math.ceil((minute - anchor) / stepMinutes) * stepMinutes;

/**
 * The free times of one person, earliest first. The service itself lies inside working time; its buffer may reach into
 * a break or past the end of the shift, but never into time that is taken.
 */
export function* slotsOf(person: Candidate, question: SlotQuestion): Generator<OfferedSlot> {
  for (const gap of freeGaps(person.shifts, person.taken)) {
    const earliest = Math.max(gap.start, question.from);
    for (let start = stepAtOrAfter(earliest, question); ; start += question.stepMinutes) {
      const end = start + person.durationMinutes;
      if (end > gap.end || end > question.to) break;
      const wanted = { start, end: end + question.bufferMinutes };
      if (overlapping(person.taken, wanted)) continue;
      const unitIds = unitsFor(question.kinds, wanted, person.usualUnitId);
      if (unitIds) yield { teamMemberId: person.teamMemberId, start, end, unitIds };
    }
  }
}

/** The first `limit` free times over all candidates, by start; at one start in the order of the candidates. */
export function freeSlots(candidates: readonly Candidate[], question: SlotQuestion): OfferedSlot[] {
  const runs = candidates.map((person) => slotsOf(person, question));
  const heads = runs.map((run) => run.next());
  const offered: OfferedSlot[] = [];
  while (offered.length < question.limit) {
    let first = -1;
    heads.forEach((head, i) => {
      if (head.done) return;
      const best = first < 0 ? undefined : heads[first];
      if (!best || best.done || head.value.start < best.value.start) first = i;
    });
    const head = first < 0 ? undefined : heads[first];
    const run = runs[first];
    if (!head || head.done || !run) break;
    offered.push(head.value);
    heads[first] = run.next();
  }
  return offered;
}
