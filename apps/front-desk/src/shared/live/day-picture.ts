import type { CalendarAppointment, SlotHold } from '@anteroom/contracts-scheduling';
import { rangeOfDay } from '@anteroom/kernel';
import type { DayLedger } from './day-ledger';

/** An appointment as it is drawn; `uncommitted` while it shows what the server has not confirmed. */
export type DayAppointment = CalendarAppointment & { readonly uncommitted: boolean };

export type AssumedChange = Partial<
  Pick<CalendarAppointment, 'teamMemberId' | 'start' | 'end' | 'bufferEnd' | 'status'>
>;

/** What lies over the ledger: answers of the server whose push has not come yet, and what is assumed meanwhile. */
export interface Overlay {
  readonly answered: ReadonlyMap<string, CalendarAppointment>;
  readonly assumed: ReadonlyMap<string, readonly AssumedChange[]>;
}

export const noOverlay: Overlay = { answered: new Map(), assumed: new Map() };

/** Answers that the ledger has caught up with are done. */
export function withoutKnown(overlay: Overlay, ledger: DayLedger): Overlay {
  const open = [...overlay.answered].filter(
    ([id, answer]) => (ledger.appointments.get(id)?.version ?? -1) < answer.version,
  );
  return open.length === overlay.answered.size ? overlay : { ...overlay, answered: new Map(open) };
}

/** The appointments to draw. Those in `before` that look the same keep their identity. */
export function drawnAppointments(
  ledger: DayLedger,
  overlay: Overlay,
  before: ReadonlyMap<string, DayAppointment>,
): ReadonlyMap<string, DayAppointment> {
  const drawn = new Map<string, DayAppointment>();
  const ids = new Set([...ledger.appointments.keys(), ...overlay.answered.keys()]);
  for (const id of ids) {
    const appointment = newest(ledger.appointments.get(id), overlay.answered.get(id));
    const assumed = overlay.assumed.get(id) ?? [];
    const block = appointment && drawnAs(appointment, assumed, before.get(id));
    if (block && (assumed.length === 0 || startsOn(ledger, block.start))) drawn.set(id, block);
  }
  return drawn;
}

/** The holds that still count at `now` (epoch milliseconds of the server). */
export function drawnHolds(ledger: DayLedger, now: number): ReadonlyMap<string, SlotHold> {
  return new Map([...ledger.holds].filter(([, hold]) => Date.parse(hold.expiresAt) > now));
}

/** When the next hold expires, in epoch milliseconds. */
export function nextExpiry(holds: Iterable<SlotHold>): number | undefined {
  const times = Array.from(holds, (hold) => Date.parse(hold.expiresAt));
  return times.length > 0 ? Math.min(...times) : undefined;
}

export function startsOn(day: { readonly date: string; readonly timeZone: string }, start: string): boolean {
  const range = rangeOfDay(day.date, day.timeZone);
  const at = Date.parse(start);
  return at >= range.start.epochMilliseconds && at < range.end.epochMilliseconds;
}

const origin = new WeakMap<DayAppointment, CalendarAppointment>();

function drawnAs(
  appointment: CalendarAppointment,
  assumed: readonly AssumedChange[],
  before: DayAppointment | undefined,
): DayAppointment {
  if (assumed.length > 0) return Object.assign({}, appointment, ...assumed, { uncommitted: true }) as DayAppointment;
  if (before && origin.get(before) === appointment) return before;
  const block = { ...appointment, uncommitted: false };
  origin.set(block, appointment);
  return block;
}

function newest(
  one: CalendarAppointment | undefined,
  other: CalendarAppointment | undefined,
): CalendarAppointment | undefined {
  if (!one || !other) return one ?? other;
  return other.version > one.version ? other : one;
}
