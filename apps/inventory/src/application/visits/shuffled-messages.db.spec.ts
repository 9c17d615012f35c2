import type { AppointmentChanged } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import fc from 'fast-check';
import { FollowAppointment } from './follow-appointment';
import { berlin, bloodTest, haddad, vaccination, weber } from '../../testing/centre.fixture';
import { InventoryBench } from '../../testing/inventory-bench.fixture';

type Facts = Parameters<InventoryBench['said']>[2];
type Said = Message<typeof AppointmentChanged>;

let bench: InventoryBench;
let needles: string;
let vials: string;
beforeAll(async () => {
  bench = await InventoryBench.open(8);
  needles = await bench.product({ name: 'Needles' });
  vials = await bench.product({ name: 'Vials' });
  await bench.receive(needles, 100_000);
  await bench.receive(vials, 100_000);
  await bench.bill(bloodTest, [{ productId: needles, quantity: 2 }]);
  await bench.bill(bloodTest, [{ productId: needles, quantity: 3 }], haddad);
  await bench.bill(vaccination, [
    { productId: needles, quantity: 1 },
    { productId: vials, quantity: 1 },
  ]);
});
afterAll(() => bench.close());

const version = fc.record({
  status: fc.constantFrom('booked', 'arrived', 'completed', 'no-show', 'cancelled'),
  serviceIds: fc.subarray([bloodTest, vaccination]),
  teamMember: fc.constantFrom({ id: weber, name: 'Dr Weber' }, { id: haddad, name: 'Dr Haddad' }),
});
const lives = fc.array(fc.array(version, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

/** Each appointment's versions, in order. */
function messagesOf(all: readonly Facts[][]): Said[][] {
  return all.map((life) => {
    const appointmentId = bench.nextId();
    return life.map((facts, index) => bench.said(appointmentId, index + 1, facts));
  });
}

/** What the appointments' last versions alone should hold. */
function wanted(last: Said[], phase: 'reserved' | 'posted'): number {
  return last.reduce((sum, { body }) => {
    const isMeant = phase === 'posted' ? body.status === 'completed' : ['booked', 'arrived'].includes(body.status);
    const uses = (serviceId: string) => (serviceId === vaccination ? 1 : body.teamMember.id === haddad ? 3 : 2);
    return isMeant ? body.services.reduce((used, line) => used + uses(line.serviceId), sum) : sum;
  }, 0);
}

async function heldOf(said: Said[][]) {
  const ids = said.map(([first]) => first?.aggregateId);
  const [held] = await bench.query<{ reserved: number; posted: number }>(
    `select coalesce(sum(reserved), 0)::int as reserved, coalesce(sum(posted), 0)::int as posted
     from appointment_need where appointment_id = any ($1::uuid[]) and product_id = $2`,
    [ids, needles],
  );
  return held;
}

describe('INV-3 messages that come twice, late and in any order', () => {
  it('INV-3: leave what a recount finds, as if each appointment’s last word had been the only one', async () => {
    const order = fc.infiniteStream(fc.nat());
    await fc.assert(
      fc.asyncProperty(lives, order, async (all, dice) => {
        const said = messagesOf(all);
        const once = said.flat();
        const twice = once.concat(once.slice(0, Math.ceil(once.length / 2)));
        const shuffled = twice
          .map((message) => ({ message, place: dice.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place);
        const [front, rest] = [shuffled.slice(0, 4), shuffled.slice(4)];
        await Promise.all(front.map(({ message }) => bench.hear(message)));
        for (const { message } of rest) await bench.hear(message);
        const last = said.map((life) => life.at(-1)).filter((message) => message !== undefined);
        expect(await heldOf(said)).toEqual({ reserved: wanted(last, 'reserved'), posted: wanted(last, 'posted') });
        expect(await bench.differences()).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('INV-3: a message that was lost and swept hours later, after its successors, changes nothing', async () => {
    const [life = []] = messagesOf([[{ status: 'booked' }, { status: 'completed' }, { status: 'cancelled' }]]);
    const [booked, completed, cancelled] = life as [Said, Said, Said];
    await bench.hear(booked);
    await bench.hear(cancelled);
    const before = await bench.level(needles);
    await bench.hear(completed);
    expect(await bench.level(needles)).toEqual(before);
    expect(await bench.differences()).toEqual([]);
  });

  it('INV-3: without the inbox and the version, what was posted already is not posted again', async () => {
    const [[completed]] = messagesOf([[{ status: 'completed' }]]) as [[Said]];
    await bench.hear(completed);
    const before = await bench.level(needles);
    await bench.asOwner(`set app.branch_ids = '${berlin}';
      update appointment set version = 0, awaited_since = now() where id = '${completed.aggregateId}'`);
    await follow(completed);
    expect(await bench.level(needles)).toEqual(before);
  });

  it('INV-3: a service that forgot what it posted writes off twice, and the same recount catches it', async () => {
    const [[completed]] = messagesOf([[{ status: 'completed' }]]) as [[Said]];
    await bench.hear(completed);
    const [balance] = await bench.level(needles);
    await bench.asOwner(`set app.branch_ids = '${berlin}';
      update appointment set version = 0, awaited_since = now() where id = '${completed.aggregateId}';
      update appointment_need set posted = 0, revision = revision + 1 where appointment_id = '${completed.aggregateId}'`);
    await follow(completed);
    expect((await bench.level(needles))[0]).toBe(balance - 2);
    expect(await bench.differences()).toContainEqual(
      expect.objectContaining({ figure: 'written-off', id: completed.aggregateId, kept: 2, recounted: 4 }),
    );
  });
});

/** The work behind the inbox. */
function follow({ body, aggregateVersion }: Said): Promise<void> {
  const { appointmentId, branchId, visitId, status, start, teamMember, services, by } = body;
  const named = { teamMemberId: teamMember.id, teamMemberName: teamMember.name };
  const facts = { appointmentId, branchId, visitId, status, version: aggregateVersion, startsAt: start, services };
  return bench.unitOfWork.run({ branchIds: [branchId] }, () =>
    bench.get(FollowAppointment).execute({ ...facts, ...named }, by),
  );
}
