import fc from 'fast-check';
import {
  type AlternativeDay,
  type OpenPerson,
  type WantedSlot,
  alternativesAmong,
  alternativesOf,
  isOpen,
} from './alternatives.rules';
import type { MinuteSpan } from './free-slots.rules';

const dayMinutes = 1_440;
const dayAt = (index: number, sameTime = 600): AlternativeDay => ({
  day: { start: index * dayMinutes, end: (index + 1) * dayMinutes },
  sameTime: index * dayMinutes + sameTime,
});

/** Sorted spans that do not overlap, from gaps and lengths in steps of five minutes. */
const spans = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 1, max: 18 })), { maxLength: 30 })
  .map((parts) => {
    const result: MinuteSpan[] = [];
    let at = 0;
    for (const [gap, length] of parts) {
      const start = at + gap * 5;
      at = start + length * 5;
      result.push({ start, end: at });
    }
    return result;
  });
const person = fc.record<OpenPerson>({
  teamMemberId: fc.constant('weber'),
  usualUnitId: fc.constant(null),
  shifts: fc.constant(
    [0, 1, 2].flatMap((d) => [
      { start: d * dayMinutes + 480, end: d * dayMinutes + 720 },
      { start: d * dayMinutes + 780, end: d * dayMinutes + 1_080 },
    ]),
  ),
  taken: spans,
});
const slot = fc.record<WantedSlot>({
  lengthMinutes: fc.integer({ min: 1, max: 24 }).map((steps) => steps * 5),
  bufferMinutes: fc.constantFrom(0, 5, 15),
  stepMinutes: fc.constantFrom(5, 10, 15, 20, 30),
  notBefore: fc.integer({ min: 0, max: 1_000 }),
  kinds: fc.array(
    fc.record({
      units: fc.array(
        spans.map((taken) => ({ id: 'unit', taken })),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    {
      maxLength: 2,
    },
  ),
});

const overlaps = (one: MinuteSpan, other: MinuteSpan) => one.start < other.end && other.start < one.end;

/** The same question answered the slow way, straight from its words. */
function isReallyFree(who: OpenPerson, start: number, wanted: WantedSlot): boolean {
  const work = { start, end: start + wanted.lengthMinutes };
  const busy = { start, end: work.end + wanted.bufferMinutes };
  const works = who.shifts.some((shift) => shift.start <= work.start && work.end <= shift.end);
  const isFree = (taken: readonly MinuteSpan[]) => !taken.some((span) => overlaps(span, busy));
  return (
    start >= wanted.notBefore &&
    works &&
    isFree(who.taken) &&
    wanted.kinds.every(({ units }) => units.some((u) => isFree(u.taken)))
  );
}

describe('alternatives to a time that is taken', () => {
  it('CAL-5: each is really free: person, working time, buffer, one unit of every kind', () => {
    fc.assert(
      fc.property(person, slot, (who, wanted) => {
        const found = alternativesOf(who, [dayAt(0), dayAt(1), dayAt(2)], { slot: wanted, limit: 3 });
        for (const { start, end } of found) {
          expect(end - start).toBe(wanted.lengthMinutes);
          expect(isReallyFree(who, start, wanted)).toBe(true);
        }
      }),
    );
  });

  it('CAL-5: none is missed: on a day they are the nearest of all free steps', () => {
    fc.assert(
      fc.property(person, slot, (who, wanted) => {
        const day = dayAt(0);
        const found = alternativesOf(who, [day], { slot: wanted, limit: 3 }).map(({ start }) =>
          Math.abs(start - day.sameTime),
        );
        const free: number[] = [];
        for (let start = day.sameTime % wanted.stepMinutes; start < dayMinutes; start += wanted.stepMinutes) {
          if (isReallyFree(who, start, wanted)) free.push(Math.abs(start - day.sameTime));
        }
        expect(found).toEqual(free.sort((a, b) => a - b).slice(0, 3));
      }),
    );
  });

  it('CAL-5: the same day comes before the next, whatever is nearer to the clock', () => {
    const who: OpenPerson = {
      teamMemberId: 'weber',
      usualUnitId: null,
      shifts: [
        { start: 480, end: 1_080 },
        { start: dayMinutes + 480, end: dayMinutes + 1_080 },
      ],
      taken: [{ start: 480, end: 1_050 }],
    };
    const wanted: WantedSlot = { lengthMinutes: 30, bufferMinutes: 0, stepMinutes: 15, notBefore: 0, kinds: [] };
    const found = alternativesOf(who, [dayAt(0), dayAt(1)], { slot: wanted, limit: 3 });
    expect(found.map(({ start }) => start)).toEqual([1_050, dayMinutes + 600, dayMinutes + 615]);
    expect(isOpen(who, 600, wanted)).toBe(false);
  });

  it('CAL-5: among colleagues the nearest time wins, not the first name', () => {
    const shifts = [{ start: 480, end: 1_080 }];
    const busy = { teamMemberId: 'mayer', usualUnitId: null, shifts, taken: [{ start: 480, end: 720 }] };
    const idle = { teamMemberId: 'lang', usualUnitId: null, shifts, taken: [{ start: 600, end: 630 }] };
    const wanted: WantedSlot = { lengthMinutes: 30, bufferMinutes: 0, stepMinutes: 15, notBefore: 0, kinds: [] };
    const found = alternativesAmong([busy, idle], dayAt(0), { slot: wanted, limit: 2 });
    expect(found.map(({ teamMemberId, start }) => [teamMemberId, start])).toEqual([
      ['lang', 630],
      ['lang', 570],
    ]);
  });
});
