import type {
  CalendarAppointment,
  CalendarBlock,
  CalendarChange,
  CalendarEvent,
  DaySnapshot,
  DayTeamMember,
  SlotHold,
} from '@anteroom/contracts-scheduling';

/** Everything known of one day as of `revision`, and the pushes that arrived ahead of it. Never changed in place. */
export interface DayLedger {
  readonly branchId: string;
  readonly date: string;
  readonly timeZone: string;
  readonly revision: number;
  readonly teamMembers: ReadonlyMap<string, DayTeamMember>;
  readonly appointments: ReadonlyMap<string, CalendarAppointment>;
  readonly events: ReadonlyMap<string, CalendarEvent>;
  readonly blocks: ReadonlyMap<string, CalendarBlock>;
  readonly holds: ReadonlyMap<string, SlotHold>;
  readonly waiting: ReadonlyMap<number, DayPush>;
}

export interface DayPush {
  readonly revision: number;
  /** The revision it follows on, where several travel together. */
  readonly since?: number;
  readonly changes: readonly CalendarChange[];
}

/** A ledger after something arrived, and the changes that took effect, in order. */
export interface Advance {
  readonly ledger: DayLedger;
  readonly applied: readonly CalendarChange[];
}

const shelves = {
  appointment: 'appointments',
  event: 'events',
  block: 'blocks',
  hold: 'holds',
  shift: 'teamMembers',
} as const;

type Thing = NonNullable<CalendarChange['value']>;

export function ledgerOf(snapshot: DaySnapshot): DayLedger {
  return {
    branchId: snapshot.branchId,
    date: snapshot.date,
    timeZone: snapshot.timeZone,
    revision: snapshot.revision,
    teamMembers: byId(snapshot.teamMembers),
    appointments: byId(snapshot.appointments),
    events: byId(snapshot.events),
    blocks: byId(snapshot.blocks),
    holds: byId(snapshot.holds),
    waiting: new Map(),
  };
}

/** A push: one that follows on is applied, an older one is known already, a later one waits for the gap to close. */
export function applyPush(ledger: DayLedger, push: DayPush): Advance {
  if (push.revision <= ledger.revision) return { ledger, applied: [] };
  return drain({ ...ledger, waiting: new Map(ledger.waiting).set(push.revision, push) });
}

/**
 * The answer to "what changed since `askedWith`": the last value of everything that changed up to `revision`. It says
 * nothing to a ledger that has gone back behind the question meanwhile.
 */
export function applyChanges(ledger: DayLedger, answer: DayPush, askedWith = 0): Advance {
  if (answer.revision <= ledger.revision || ledger.revision < askedWith) return { ledger, applied: [] };
  const caughtUp = { ...withChanges(ledger, answer.changes), revision: answer.revision };
  const rest = drain(caughtUp);
  return { ledger: rest.ledger, applied: [...answer.changes, ...rest.applied] };
}

/**
 * A snapshot. One that was overtaken by pushes on its way (`revision` between what was asked with and what is known
 * now) is dropped; one that is older than what was asked with says that the server was restored, and counts.
 */
export function adoptSnapshot(ledger: DayLedger | undefined, snapshot: DaySnapshot, askedWith = 0): DayLedger {
  if (!ledger) return ledgerOf(snapshot);
  const overtaken = snapshot.revision < ledger.revision && snapshot.revision >= askedWith;
  if (overtaken) return ledger;
  const fresh = ledgerOf(snapshot);
  const waiting = snapshot.revision < askedWith ? fresh.waiting : ledger.waiting;
  return drain({ ...sharing(ledger, fresh), waiting }).ledger;
}

/** A renewed (or, after a lost connection, shortened) hold; it raises no revision. */
export function renewHold(ledger: DayLedger, id: string, expiresAt: string): DayLedger {
  const hold = ledger.holds.get(id);
  if (!hold || hold.expiresAt === expiresAt) return ledger;
  return { ...ledger, holds: new Map(ledger.holds).set(id, { ...hold, expiresAt }) };
}

/** Whether pushes wait for one that is missing. */
export function hasGap(ledger: DayLedger): boolean {
  return ledger.waiting.size > 0;
}

function drain(ledger: DayLedger): Advance {
  let current = ledger;
  const applied: CalendarChange[] = [];
  const inOrder = [...ledger.waiting.values()].sort((a, b) => a.revision - b.revision);
  for (const { revision, since = revision - 1, changes } of inOrder) {
    if (since > current.revision || revision <= current.revision) continue;
    current = { ...withChanges(current, changes), revision };
    applied.push(...changes);
  }
  const { revision: reached } = current;
  const waiting = new Map([...ledger.waiting].filter(([revision]) => revision > reached));
  return { ledger: { ...current, waiting }, applied };
}

function withChanges(ledger: DayLedger, changes: readonly CalendarChange[]): DayLedger {
  const touched: Partial<Record<keyof DayLedger, Map<string, Thing>>> = {};
  for (const change of changes) {
    const shelf = shelves[change.kind];
    const things = (touched[shelf] ??= new Map<string, Thing>(ledger[shelf]));
    if (change.value === null) things.delete(change.id);
    else things.set(change.id, change.value);
  }
  return { ...ledger, ...touched } as DayLedger;
}

/** What did not change keeps its identity, so that only blocks that differ are drawn again. */
function sharing(old: DayLedger, fresh: DayLedger): DayLedger {
  const shared: Partial<Record<keyof DayLedger, ReadonlyMap<string, unknown>>> = {};
  for (const shelf of Object.values(shelves)) {
    const known: ReadonlyMap<string, Thing> = old[shelf];
    const things: [string, Thing][] = [...(fresh[shelf] as ReadonlyMap<string, Thing>)];
    shared[shelf] = new Map(things.map(([id, thing]) => [id, same(known.get(id), thing)]));
  }
  return { ...fresh, ...shared } as DayLedger;
}

function same(known: Thing | undefined, thing: Thing): Thing {
  return known && JSON.stringify(known) === JSON.stringify(thing) ? known : thing;
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
