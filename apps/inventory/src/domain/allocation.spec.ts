import fc from 'fast-check';
import { allocateInOrderOfUse } from './allocation';
import type { LotOnShelf } from './lots.rules';
import { type Attendance, Need, inOrderOfUse, keyOf } from './need';
import type { AttendanceStatus } from './phase.rules';
import { Shelf } from './shelf';

const gloves = { name: 'Gloves', saleUnit: 'pair', writeOffUnit: 'pair', ratio: 1, cost: 9, price: 20, version: 1 };
const place = { productId: 'gloves', storeId: 'cupboard', branchId: 'berlin', product: gloves };
const dayOf = (n: number) => `2026-12-${String(n).padStart(2, '0')}`;

function aShelf(lots: readonly LotOnShelf[]): Shelf {
  const balance = lots.reduce((sum, lot) => sum + lot.balance, 0);
  return new Shelf({ ...place, balance, value: 0, reservedOn: [], lots, isShort: false });
}

interface Booking {
  readonly visit: number;
  readonly day: number;
  readonly status: AttendanceStatus;
  readonly amount: number;
}

function attendanceOf({ visit, day, status }: Booking): Attendance {
  const startsAt = `${dayOf(day)}T09:00:00Z`;
  return {
    appointmentId: `visit ${visit}`,
    branchId: 'berlin',
    status,
    writeOffAt: 'completed',
    startsAt,
    onDate: dayOf(day),
  };
}

type Allocate = (shelf: Shelf, needs: readonly Need[]) => Promise<void>;

async function* eachOf(needs: readonly Need[]): AsyncGenerator<Need, undefined> {
  yield* await Promise.resolve(needs);
  return undefined;
}

const inOrder: Allocate = async (shelf, needs) => {
  const inTurn = [...needs].sort(inOrderOfUse);
  const short = inTurn.filter(({ now, missing }) => now.phase === 'reserve' && missing > 0);
  const reserving = inTurn.filter(({ now }) => now.reserved > 0).reverse();
  await allocateInOrderOfUse(shelf, { short: eachOf(short), reserving: eachOf(reserving) });
};

/** As it was: what is free goes to those who lack it, and nobody gives anything up. */
const firstComeFirstServed: Allocate = (shelf, needs) => {
  const short = needs.filter(({ now, missing }) => now.phase === 'reserve' && missing > 0).sort(inOrderOfUse);
  for (const need of short) shelf.reserve(need);
  return Promise.resolve();
};

/** @returns what each visit has after the bookings came in this order */
async function play(bookings: readonly Booking[], lots: readonly LotOnShelf[], allocate: Allocate) {
  const shelf = aShelf(lots);
  const needs = new Map<number, Need>();
  for (const booking of bookings) {
    const facts = attendanceOf(booking);
    const need = needs.get(booking.visit) ?? Need.of(facts, 'gloves', 'consumable');
    needs.set(booking.visit, need);
    need.follow(facts);
    need.plan(booking.amount);
    shelf.settle(need);
    await allocate(shelf, [...needs.values()]);
  }
  return { shelf, needs: [...needs.values()] };
}

const heldBy = (needs: readonly Need[]) => Object.fromEntries(needs.map((need) => [keyOf(need), need.now.reserved]));

/** Each visit in the order of use takes what is left of the lots that are good on its day, the first to expire first. */
function fromScratch(needs: readonly Need[], lots: readonly LotOnShelf[]) {
  const left = lots.map((lot) => ({ ...lot })).sort((a, b) => ((a.expiresOn ?? '~') < (b.expiresOn ?? '~') ? -1 : 1));
  const held: Record<string, number> = {};
  for (const need of [...needs].sort(inOrderOfUse)) {
    let wanted = need.toReserve;
    for (const lot of left.filter(({ expiresOn }) => (expiresOn ?? '~') >= need.now.onDate)) {
      const part = Math.min(wanted, lot.balance);
      lot.balance -= part;
      wanted -= part;
    }
    held[keyOf(need)] = need.toReserve - wanted;
  }
  return held;
}

const status = fc.constantFrom<AttendanceStatus>('booked', 'booked', 'arrived', 'cancelled', 'no-show');
const booking = fc.record({ visit: fc.nat(6), day: fc.integer({ min: 1, max: 9 }), status, amount: fc.nat(5) });
const bookings = fc.array(booking, { minLength: 1, maxLength: 30 });
const expiresOn = fc.option(fc.integer({ min: 1, max: 9 }).map(dayOf));
const lots = fc
  .array(fc.record({ expiresOn, balance: fc.nat(8) }), { maxLength: 4 })
  .map((all) => all.map((lot, n) => ({ ...lot, id: `lot ${n}` })));

describe('INV-4 goods in the order of use', () => {
  it('INV-4: whatever order bookings, moves, cancels and restores come in, each visit has what it has counted from scratch', async () => {
    await fc.assert(
      fc.asyncProperty(bookings, lots, async (all, shelfLots) => {
        const { needs } = await play(all, shelfLots, inOrder);
        expect(heldBy(needs)).toEqual(fromScratch(needs, shelfLots));
      }),
      { numRuns: 500 },
    );
  });

  it('INV-4: the same check catches goods that stay with whoever booked first', async () => {
    const late = { visit: 1, day: 9, status: 'booked', amount: 2 } as const;
    const soon = { visit: 2, day: 1, status: 'booked', amount: 2 } as const;
    const shelfLots = [{ id: 'lot', expiresOn: null, balance: 2 }];
    const { needs } = await play([late, soon], shelfLots, firstComeFirstServed);
    expect(heldBy(needs)).not.toEqual(fromScratch(needs, shelfLots));
  });

  it('INV-4: a visit for today lacks nothing while goods stand on the shelf; the visit after they are used up does', async () => {
    const ahead = Array.from({ length: 8 }, (_, n) => ({ visit: n, day: n + 2, status: 'booked' as const, amount: 2 }));
    const today = { visit: 50, day: 1, status: 'booked' as const, amount: 2 };
    const { needs } = await play([...ahead, today], [{ id: 'lot', expiresOn: null, balance: 16 }], inOrder);
    const lacking = needs.filter(({ missing }) => missing > 0).map(({ now }) => now.onDate);
    expect(lacking).toEqual([dayOf(9)]);
  });

  it('INV-4: cancelled and restored, a visit has its place again', async () => {
    const first = { visit: 1, day: 1, status: 'booked' as const, amount: 2 };
    const second = { visit: 2, day: 2, status: 'booked' as const, amount: 2 };
    const lot = [{ id: 'lot', expiresOn: null, balance: 2 }];
    const steps = [first, second, { ...first, status: 'cancelled' as const }];
    const cancelled = await play(steps, lot, inOrder);
    expect(cancelled.needs.map(({ now }) => now.reserved)).toEqual([0, 2]);
    const restored = await play([...steps, first], lot, inOrder);
    expect(restored.needs.map(({ now }) => now.reserved)).toEqual([2, 0]);
  });

  it('INV-4: what a visit has used is gone for those after it, and more is never reserved than is good on the day', async () => {
    await fc.assert(
      fc.asyncProperty(bookings, lots, async (all, shelfLots) => {
        const last = [...new Map(all.map((one) => [one.visit, one])).values()];
        const over = last
          .filter(({ visit }) => visit % 2 === 1)
          .map((one) => ({ ...one, status: 'completed' as const }));
        const { shelf, needs } = await play([...all, ...over], shelfLots, inOrder);
        const kept = needs.filter(({ now }) => now.phase === 'reserve');
        expect(heldBy(kept)).toEqual(fromScratch(kept, shelf.stock.lots));
      }),
    );
  });
});
