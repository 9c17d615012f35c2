import type { FreeSlot } from '@anteroom/contracts-scheduling';
import fc from 'fast-check';
import { type AskFreeSlots, type LocalDays, type PartOfDay, findOn, groupedByDay, isInPart } from './free-times';

const hourMs = 3_600_000;
const iso = (ms: number) => new Date(ms).toISOString();
/** A branch two hours ahead of UTC. */
const days: LocalDays = {
  dateOf: (instant) => iso(Date.parse(instant) + 2 * hourMs).slice(0, 10),
  noonOf: (date) => iso(Date.parse(`${date}T10:00:00Z`)),
  midnightOf: (date) => iso(Date.parse(date) - 2 * hourMs),
  dayAfter: (date) => iso(Date.parse(date) + 24 * hourMs).slice(0, 10),
};

function free(start: string, teamMemberId = 'okafor'): FreeSlot {
  return { teamMemberId, start, end: iso(Date.parse(start) + hourMs / 2), resources: [] };
}

/** Every half hour from 08:00 to 18:00 local time for so many days and people. */
function calendar(dayCount: number, people: readonly string[]): FreeSlot[] {
  const first = Date.parse('2026-11-24T06:00:00Z');
  return Array.from({ length: dayCount * 20 }, (_, i) =>
    iso(first + Math.floor(i / 20) * 24 * hourMs + (i % 20) * (hourMs / 2)),
  ).flatMap((start) => people.map((person) => free(start, person)));
}

/** Answers as the server does: the first free times of the span, earliest first. */
function server(all: readonly FreeSlot[]): { ask: AskFreeSlots; asked: string[] } {
  const asked: string[] = [];
  const ask: AskFreeSlots = ({ from, to, limit }) => {
    asked.push(from);
    return Promise.resolve(all.filter(({ start }) => start >= iso(Date.parse(from)) && start < to).slice(0, limit));
  };
  return { ask, asked };
}

const search = (part: PartOfDay) => ({ from: '2026-11-24T06:00:00.000Z', to: '2027-01-23T22:00:00.000Z', part });
const nothing = { slots: [], next: search('any').from };

describe('the next free times', () => {
  it('CAL-7: offers the next ten free times grouped by day', async () => {
    const { ask } = server([free('2026-11-24T15:00:00.000Z'), ...calendar(3, ['lindgren']).slice(20)]);
    const found = await findOn(ask, search('any'), days, { found: nothing, wanted: 10 });
    const [first, second] = groupedByDay(found.slots.slice(0, 10), days);
    expect(first).toMatchObject({ date: '2026-11-24', slots: [{ teamMemberId: 'okafor' }] });
    expect(second).toMatchObject({ date: '2026-11-25' });
    expect(second?.slots).toHaveLength(9);
  });

  it('CAL-7: an evening in UTC belongs to the branch’s own day', () => {
    const groups = groupedByDay([free('2026-11-24T21:30:00.000Z'), free('2026-11-24T22:30:00.000Z')], days);
    expect(groups.map(({ date }) => date)).toEqual(['2026-11-24', '2026-11-25']);
  });

  it('CAL-7: skips the mornings of a wish for an afternoon instead of reading through them', async () => {
    const { ask, asked } = server(calendar(4, ['a', 'b', 'c', 'd', 'e']));
    const found = await findOn(ask, search('afternoon'), days, { found: nothing, wanted: 70 });
    expect(asked[0]).toBe('2026-11-24T10:00:00.000Z');
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(found.slots.every(({ start }) => isInPart(start, 'afternoon', days))).toBe(true);
  });

  it('CAL-7: goes on where it stopped, each time once, until there is no more', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('any', 'morning', 'afternoon'),
        fc.integer({ min: 1, max: 5 }),
        async (part, people) => {
          const all = calendar(5, ['a', 'b', 'c', 'd', 'e'].slice(0, people));
          const { ask } = server(all);
          let found: Awaited<ReturnType<typeof findOn>> = nothing;
          for (let wanted = 10; found.next !== undefined; wanted += 10)
            found = await findOn(ask, search(part), days, { found, wanted });
          expect(found.slots).toEqual(all.filter(({ start }) => isInPart(start, part, days)));
        },
      ),
    ));

  it('CAL-7: says that nothing is free instead of asking on', async () => {
    const { ask, asked } = server([]);
    expect(await findOn(ask, search('morning'), days, { found: nothing, wanted: 10 })).toEqual({
      slots: [],
      next: undefined,
    });
    expect(asked).toHaveLength(1);
  });
});
