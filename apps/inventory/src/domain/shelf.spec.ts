import fc from 'fast-check';
import { allocateInOrderOfUse } from './allocation';
import { type Attendance, Need, inOrderOfUse } from './need';
import type { LotOnShelf } from './lots.rules';
import type { Posting } from './posting';
import { Shelf } from './shelf';
import type { AttendanceStatus } from './phase.rules';

const today = '2026-11-24';
const product = {
  name: 'Vaccine',
  saleUnit: 'vial',
  writeOffUnit: 'vial',
  ratio: 1,
  cost: 900,
  price: 2000,
  version: 1,
};
const place = { productId: 'vaccine', storeId: 'fridge', branchId: 'berlin', product };

function aShelf(...lots: LotOnShelf[]): Shelf {
  const balance = lots.reduce((sum, lot) => sum + lot.balance, 0);
  return new Shelf({ ...place, balance, value: balance * 100, reservedOn: [], lots, isShort: false });
}

function attendance(appointmentId: string, status: AttendanceStatus = 'booked', onDate = today): Attendance {
  const startsAt = `${onDate}T09:00:00Z`;
  return { appointmentId, branchId: 'berlin', status, writeOffAt: 'completed', startsAt, onDate };
}

function aNeed(amount: number, facts: Attendance = attendance('a')): Need {
  const need = Need.of(facts, 'vaccine', 'consumable');
  need.plan(amount);
  return need;
}

describe('INV-4 a shelf and what visits need of it', () => {
  it('INV-4: of the last one exactly one of two visits gets it', () => {
    const shelf = aShelf({ id: 'lot', expiresOn: null, balance: 1 });
    const [first, second] = [aNeed(1, attendance('first')), aNeed(1, attendance('second'))];
    shelf.settle(first);
    shelf.settle(second);
    expect([first.now.reserved, second.now.reserved, second.missing]).toEqual([1, 0, 1]);
  });

  it('INV-4: what expires before the visit is not kept for it, and an expired lot is never taken', () => {
    const shelf = aShelf(
      { id: 'expired', expiresOn: '2026-11-23', balance: 4 },
      { id: 'soon', expiresOn: '2026-11-25', balance: 2 },
    );
    expect(shelf.freeFor(today)).toBe(2);
    expect(shelf.freeFor('2026-11-26')).toBe(0);
    const visit = aNeed(3, attendance('a', 'completed'));
    expect(shelf.settle(visit).map(({ lotId, quantity }) => [lotId, quantity])).toEqual([['soon', -2]]);
    expect(visit.missing).toBe(1);
  });

  it('INV-4: those who come earlier are taken to use what expires first', () => {
    const shelf = aShelf(
      { id: 'soon', expiresOn: '2026-11-25', balance: 2 },
      { id: 'keeps', expiresOn: null, balance: 2 },
    );
    shelf.settle(aNeed(2, attendance('today')));
    expect(shelf.freeFor('2026-12-24')).toBe(2);
  });

  it('INV-2: goods that come back are worth what they were worth when they left', () => {
    const shelf = aShelf({ id: 'lot', expiresOn: null, balance: 3 });
    const visit = aNeed(2, attendance('a', 'completed'));
    const [taken] = shelf.settle(visit) as [Posting];
    shelf.receive({ id: 'dear', expiresOn: null }, 1, 5000);
    const known = new Need({
      ...visit.now,
      outstanding: [{ movementId: 'm', lotId: 'lot', quantity: 2, value: -taken.value }],
    });
    known.plan(1);
    expect(shelf.settle(known)).toMatchObject([{ quantity: 1, value: 100, reverses: 'm', lotId: 'lot', revision: 2 }]);
    expect(shelf.stock).toMatchObject({ balance: 3, value: 5200 });
  });

  it('INV-4: refuses to write off more than there is, and says what is left', () => {
    expect(() => aShelf({ id: 'lot', expiresOn: null, balance: 3 }).writeOff(4)).toThrow('Of Vaccine only 3 vial');
  });
});

interface Step {
  readonly visit: number;
  readonly status: AttendanceStatus;
  readonly amount: number;
}
const status = fc.constantFrom<AttendanceStatus>('booked', 'arrived', 'completed', 'no-show', 'cancelled');
const steps = fc.array(fc.record({ visit: fc.nat(4), status, amount: fc.nat(6) }), { maxLength: 40 });

/** Plays the steps on one shelf as the service does: settle the visit, then those that lack something, and keep the ledger. */
async function play(all: readonly Step[], balance: number) {
  const shelf = aShelf({ id: 'lot', expiresOn: null, balance });
  const needs = new Map<number, Need>();
  const ledger: Posting[] = [];
  for (const { visit, status: now, amount } of all) {
    const facts = attendance(`visit ${visit}`, now);
    const need = reread(needs.get(visit) ?? aNeed(0, facts), ledger);
    needs.set(visit, need);
    need.follow(facts);
    need.plan(amount);
    ledger.push(...shelf.settle(need));
    await allocateAll(shelf, [...needs.values()], ledger);
  }
  return { shelf, needs: [...needs.values()], ledger };
}

async function allocateAll(shelf: Shelf, needs: readonly Need[], ledger: Posting[]): Promise<void> {
  const inTurn = [...needs].sort(inOrderOfUse);
  const owed = inTurn.filter(({ now, missing }) => now.phase === 'write-off' && missing > 0);
  for (const need of owed) ledger.push(...shelf.settle(need));
  const short = inTurn.filter(({ now, missing }) => now.phase === 'reserve' && missing > 0);
  const reserving = inTurn.filter(({ now }) => now.reserved > 0).reverse();
  await allocateInOrderOfUse(shelf, { short: eachOf(short), reserving: eachOf(reserving) });
}

async function* eachOf(needs: readonly Need[]): AsyncGenerator<Need, undefined> {
  yield* await Promise.resolve(needs);
  return undefined;
}

/** As it would be read: what is out follows from the ledger. */
function reread(need: Need, ledger: readonly Posting[]): Need {
  const own = ledger
    .map((posting, index) => ({ ...posting, id: `m${index}` }))
    .filter(({ appointmentId }) => appointmentId === need.now.appointmentId);
  const outstanding = own
    .filter(({ reverses }) => reverses === null)
    .map(({ id, lotId, quantity, value }) => {
      const back = own.filter(({ reverses }) => reverses === id);
      return {
        movementId: id,
        lotId,
        quantity: -quantity - back.reduce((sum, one) => sum + one.quantity, 0),
        value: -value - back.reduce((sum, one) => sum + one.value, 0),
      };
    })
    .filter(({ quantity }) => quantity > 0);
  return new Need({ ...need.now, outstanding });
}

describe('INV-4 whatever happens to the visits', () => {
  it('INV-4: nothing is promised or taken twice, the ledger sums up, and nobody lacks what is free', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(20), async (all, balance) => {
        const { shelf, needs, ledger } = await play(all, balance);
        const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
        const { stock } = shelf;
        expect(stock.balance).toBe(balance + sum(ledger.map(({ quantity }) => quantity)));
        expect(stock.value).toBe(balance * 100 + sum(ledger.map(({ value }) => value)));
        expect(stock.reserved).toBe(sum(needs.map(({ now }) => now.reserved)));
        expect(stock.reserved).toBeLessThanOrEqual(stock.balance);
        for (const need of needs) {
          const posted =
            0 - sum(ledger.filter((one) => one.appointmentId === need.now.appointmentId).map((one) => one.quantity));
          expect(need.now.posted).toBe(posted);
          expect(need.now.posted + need.now.reserved + need.missing).toBe(need.now.phase === 'none' ? 0 : need.amount);
          expect(need.missing === 0 || shelf.freeFor(today) === 0).toBe(true);
        }
      }),
    );
  });

  it('INV-3: with enough on the shelf, the way to a state does not matter: each visit’s last word alone does', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const last = [...new Map(all.map((step) => [step.visit, step])).values()];
        const [long, short] = [await play(all, 1_000), await play(last, 1_000)];
        expect(long.shelf.stock).toEqual(short.shelf.stock);
      }),
    );
  });

  it('INV-3: settling twice is settling once', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(20), async (all, balance) => {
        const { shelf, needs, ledger } = await play(all, balance);
        const before = shelf.stock;
        for (const need of needs) expect(shelf.settle(reread(need, ledger))).toEqual([]);
        expect(shelf.stock).toEqual(before);
      }),
    );
  });

  it('INV-3: the same check catches a write-off that does not look at what was written off before', async () => {
    const forgetful = (all: readonly Step[]) => {
      const shelf = aShelf({ id: 'lot', expiresOn: null, balance: 1_000 });
      for (const step of all) shelf.settle(aNeed(step.amount, attendance(`visit ${step.visit}`, step.status)));
      return shelf.stock.balance;
    };
    const twice: Step[] = [
      { visit: 1, status: 'completed', amount: 2 },
      { visit: 1, status: 'completed', amount: 2 },
    ];
    expect((await play(twice, 1_000)).shelf.stock.balance).toBe(998);
    expect(forgetful(twice)).toBe(996);
  });
});
