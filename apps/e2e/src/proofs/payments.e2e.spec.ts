import type { Bill } from '@anteroom/contracts-payments';
import { VisitDesk } from '../desk/visit-desk.ts';
import { type Centre, openCentre } from '../system/centre.ts';
import { ask } from '../system/database.ts';
import { eventually } from '../system/eventually.ts';
import { hurt } from '../system/system.ts';
import { Cashier } from './cashier.ts';
import { diceOf } from './dice.ts';

/** The storm goes on until so much has happened, however slow the machine is, but not longer than this. */
const enough = { acts: 40, kills: 5 };
const atMostMs = 120_000;
const cashierCount = 6;
const seed = Number(process.env['SEED'] ?? 4_711);
const dice = diceOf(seed);

let centre: Centre;
let behind: VisitDesk;
let cashiers: Cashier[];

beforeAll(async () => {
  centre = await openCentre(1);
  const desks = await centre.desks(cashierCount);
  const slots = centre.slots(cashierCount, { minutes: 15, position: 'Nursing' });
  const services = [{ serviceId: centre.service('Blood test').id }];
  behind = new VisitDesk(desks[0] as (typeof desks)[number]);
  const { id: registerId } = await behind.openRegister('cash');
  cashiers = await Promise.all(
    desks.map(async (desk, index) => {
      const { teamMemberId = '', start = '' } = slots[index] ?? {};
      const { body } = await desk.book({ teamMemberId, start, services });
      const place = { visitId: body.visitId, registerId };
      await eventually(
        'the bill',
        () => behind.bill(body.visitId),
        ({ body: bill }) => bill.due.amount > 0,
      );
      return new Cashier(new VisitDesk(desk), dice, place);
    }),
  );
});
afterAll(() => centre.close());

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const total = (of: (cashier: Cashier) => number): number => cashiers.reduce((sum, cashier) => sum + of(cashier), 0);
const acts = () => total(({ receipted }) => receipted.length);

/** Work and kills, at moments that nobody chose. @returns how often the service was killed */
async function rage(): Promise<number> {
  const until = Date.now() + atMostMs;
  let kills = 0;
  const isOver = () => (acts() >= enough.acts && kills >= enough.kills) || Date.now() > until;
  const killing = async () => {
    while (!isOver()) {
      await someMore();
      await pause(dice() * 700);
      await hurt('payments-1', 'SIGKILL');
      kills += 1;
    }
  };
  await Promise.all([killing(), ...cashiers.map((cashier) => cashier.workUntil(isOver))]);
  return kills;
}

/** The service is back and at work: it answered a few again. */
async function someMore(): Promise<void> {
  const before = acts();
  await eventually(
    'more acts',
    () => Promise.resolve(acts()),
    (now) => now >= before + 3,
    atMostMs,
  );
}

const isBack = () =>
  eventually(
    'the service',
    () => behind.bill(cashiers[0]?.visitId ?? ''),
    ({ status }) => status === 200,
    60_000,
  );

interface Stored {
  readonly id: string;
  readonly kind: string;
  readonly amount: number;
  readonly reversals: number;
}

const storedOf = (visitId: string) =>
  ask<Stored>(
    'anteroom_payments',
    `select p.id, p.kind, (select sum(amount)::int from payment_part where payment_id = p.id) as amount,
       (select count(*)::int from ledger_operation where reverses = p.operation_id) as reversals
     from payment p where p.visit_id = $1`,
    [visitId],
  );

/** What is in the database and was not told, was told and is not there, or is there with another amount or fate. */
async function mistakesOf({ visitId, receipted }: Cashier): Promise<unknown[]> {
  const cancelled = receipted.flatMap((one) => (one.kind === 'cancel' ? [one.id] : []));
  const told = receipted.flatMap((one) => (one.kind === 'cancel' ? [] : [`${one.kind} ${one.id} ${one.amount}`]));
  const timesOf = (id: string) => cancelled.filter((one) => one === id).length;
  const wanted = told.map((line) => `${line} ${timesOf(line.split(' ')[1] ?? '')}`).sort();
  const found = (await storedOf(visitId)).map((row) => `${row.kind} ${row.id} ${row.amount} ${row.reversals}`).sort();
  return [
    ...wanted.filter((line) => !found.includes(line)).map((line) => `lost: ${line}`),
    ...found.filter((line) => !wanted.includes(line)).map((line) => `not told: ${line}`),
    ...(wanted.length === new Set(wanted).size ? [] : ['told twice']),
  ];
}

/** How the bill must stand by what the cashier was told, and by nothing that the service says. */
function standingOf({ receipted }: Cashier, worth: number): Pick<Bill, 'state'> & { due: number } {
  const cancelled = new Set(receipted.flatMap((one) => (one.kind === 'cancel' ? [one.id] : [])));
  const kept = receipted.reduce((sum, one) => {
    if (one.kind === 'cancel' || cancelled.has(one.id)) return sum;
    return one.kind === 'payment' ? sum + one.amount : sum - one.amount;
  }, 0);
  const state = worth - kept <= 0 ? 'paid' : kept > 0 ? 'partly-paid' : 'unpaid';
  return { state, due: worth - kept };
}

async function misjudged(cashier: Cashier): Promise<unknown[]> {
  const { body } = await behind.bill(cashier.visitId);
  const [said, wanted] = [{ state: body.state, due: body.due.amount }, standingOf(cashier, body.total.amount)];
  return JSON.stringify(said) === JSON.stringify({ state: wanted.state, due: wanted.due }) ? [] : [said, wanted];
}

const unbalanced = () =>
  ask(
    'anteroom_payments',
    `select o.id from ledger_operation o left join ledger_entry e on e.operation_id = o.id
     group by o.id having coalesce(sum(e.amount), 0) <> 0 or count(e.line) < 2`,
  );

const all = async (check: (cashier: Cashier) => Promise<unknown[]>): Promise<unknown[]> =>
  (await Promise.all(cashiers.map(check))).flat();

describe('Money, while the service behind it is killed', () => {
  it('PAY-2: whatever was acknowledged is there once, balanced, and bills are what the ledger says', async () => {
    const kills = await rage();
    await isBack();
    console.log(`seed ${seed}: ${acts()} acts, ${kills} kills, ${total(({ retries }) => retries)} retries`);

    expect(acts()).toBeGreaterThanOrEqual(enough.acts);
    expect(kills).toBeGreaterThanOrEqual(enough.kills);
    expect(cashiers.flatMap(({ strange }) => strange)).toEqual([]);
    expect(await all(mistakesOf)).toEqual([]);
    expect(await all(misjudged)).toEqual([]);
    expect(await unbalanced()).toEqual([]);
  });

  it('the checks tell: a payment that was tried again with a fresh key counts twice', async () => {
    // The negative control: what a cashier does who takes a lost answer for a failure, and forgets the key.
    const [cashier] = cashiers as [Cashier];
    const paid = await cashier.claimed();
    if (paid.due.amount < 2) await cashier.refund(paid, 2);
    await cashier.pay(await cashier.claimed(), 1);
    const told = cashier.receipted.pop();
    await cashier.pay(await cashier.claimed(), 1);
    expect(await mistakesOf(cashier)).toEqual([`not told: payment ${told?.id} 1 0`]);
    expect(await misjudged(cashier)).toHaveLength(2);
    expect(await unbalanced()).toEqual([]);
  });
});
