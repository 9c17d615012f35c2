import fc from 'fast-check';
import { type OpenPerson, type WantedSlot, isOpen } from './alternatives.rules';
import type { MinuteSpan } from './free-slots.rules';
import { mostOfADay, offeredTimes } from './offered-times.rules';

const dayMinutes = 1_440;
const days = Array.from({ length: 5 }, (_, i) => ({ start: i * dayMinutes, end: (i + 1) * dayMinutes }));
const dayOf = (minute: number) => Math.floor(minute / dayMinutes);
const inDays = (from: number, to: number): MinuteSpan[] =>
  days.map(({ start }) => ({ start: start + from, end: start + to }));

/** Sorted spans that do not overlap, over all five days. */
const taken = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 })), { maxLength: 40 })
  .map((parts) => {
    let at = 0;
    return parts.map(([gap, length]) => {
      const start = at + gap * 5;
      at = start + length * 5;
      return { start, end: at };
    });
  });
const person = (teamMemberId: string) =>
  fc.record<OpenPerson>({
    teamMemberId: fc.constant(teamMemberId),
    usualUnitId: fc.constant(null),
    shifts: fc.constant([...inDays(480, 720), ...inDays(780, 1_080)]),
    taken,
  });
const question = fc.record({
  slot: fc.record<WantedSlot>({
    lengthMinutes: fc.integer({ min: 1, max: 24 }).map((steps) => steps * 5),
    bufferMinutes: fc.constantFrom(0, 5, 15),
    stepMinutes: fc.constantFrom(5, 15, 30),
    notBefore: fc.integer({ min: 0, max: 3_000 }),
    kinds: fc.array(fc.record({ units: fc.array(fc.record({ id: fc.constant('unit'), taken }), { minLength: 1 }) }), {
      maxLength: 2,
    }),
  }),
  limit: fc.integer({ min: 1, max: 14 }),
  present: fc.constantFrom(600, dayMinutes + 480),
});

describe('the times that a client may choose from', () => {
  it('NOT-3: each is really free, leaves the notice, and is another time than now', () => {
    fc.assert(
      fc.property(fc.tuple(person('weber'), person('mayer')), question, (people, asked) => {
        for (const { teamMemberId, start, end } of offeredTimes(people, days, asked)) {
          const who = people.find((one) => one.teamMemberId === teamMemberId) as OpenPerson;
          expect(isOpen(who, start, asked.slot)).toBe(true);
          expect([start % asked.slot.stepMinutes, end - start]).toEqual([0, asked.slot.lengthMinutes]);
          expect(start).not.toBe(asked.present);
        }
      }),
    );
  });

  it('NOT-3: they come in order, few of a day, no more than asked for, and none while an earlier day has free ones left', () => {
    fc.assert(
      fc.property(person('weber'), question, (who, asked) => {
        const starts = offeredTimes([who], days, asked).map(({ start }) => start);
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        expect(starts.length).toBeLessThanOrEqual(asked.limit);
        const free = (day: number) =>
          Array.from({ length: dayMinutes / asked.slot.stepMinutes }, (_, i) => i * asked.slot.stepMinutes).filter(
            (minute) => {
              const start = day * dayMinutes + minute;
              return start !== asked.present && isOpen(who, start, asked.slot);
            },
          ).length;
        const last = starts.length < asked.limit ? days.length - 1 : dayOf(starts.at(-1) as number);
        for (let day = 0; day <= last; day += 1) {
          const of = starts.filter((start) => dayOf(start) === day).length;
          if (day < last || starts.length < asked.limit) expect(of).toBe(Math.min(mostOfADay, free(day)));
          else expect(of).toBeLessThanOrEqual(mostOfADay);
        }
      }),
    );
  });

  it('NOT-3: of one day they lie far apart: the first, the last and the middle', () => {
    const slot = { lengthMinutes: 30, bufferMinutes: 0, stepMinutes: 30, notBefore: 0, kinds: [] };
    const who = { teamMemberId: 'weber', usualUnitId: null, shifts: inDays(480, 630), taken: [] };
    const starts = offeredTimes([who], days.slice(0, 1), { slot, limit: 12, present: Number.NaN });
    expect(starts.map(({ start }) => start)).toEqual([480, 540, 600]);
  });
});
