import fc from 'fast-check';
import {
  freeGaps,
  freeSlots,
  overlapping,
  type Candidate,
  type MinuteSpan,
  type SlotQuestion,
} from './free-slots.rules';

const spans = (max: number) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max }), fc.integer({ min: 1, max: 90 })), { maxLength: 12 }).map((pairs) =>
    pairs
      .map(([start, length]) => ({ start, end: start + length }))
      .sort((a, b) => a.start - b.start)
      .reduce<MinuteSpan[]>((kept, span) => {
        const last = kept.at(-1);
        return last && last.end > span.start ? kept : [...kept, span];
      }, []),
  );

const person = fc.record<Candidate>({
  teamMemberId: fc.constantFrom('a', 'b', 'c'),
  durationMinutes: fc.integer({ min: 5, max: 90 }),
  shifts: spans(900),
  taken: spans(900),
  usualUnitId: fc.constantFrom('u1', 'u2', null),
});
const question = fc.record<SlotQuestion>({
  from: fc.integer({ min: 0, max: 300 }),
  to: fc.integer({ min: 300, max: 1000 }),
  bufferMinutes: fc.constantFrom(0, 5, 10, 30),
  stepMinutes: fc.constantFrom(5, 10, 15, 20, 30),
  anchor: fc.integer({ min: -60, max: 60 }),
  kinds: fc.array(
    fc.record({
      units: fc.array(fc.record({ id: fc.constantFrom('u1', 'u2', 'u3'), taken: spans(900) }), { maxLength: 3 }),
    }),
    { maxLength: 2 },
  ),
  limit: fc.integer({ min: 1, max: 50 }),
});

const meets = (a: MinuteSpan, b: MinuteSpan) => a.start < b.end && b.start < a.end;

describe('CAL-7 free slots', () => {
  it('CAL-7: offers only time that is worked, free of everything taken, buffer included, and on a step', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 3 }), question, (people, asked) => {
        for (const slot of freeSlots(people, asked)) {
          const candidates = people.filter(
            (p) => p.teamMemberId === slot.teamMemberId && slot.end - slot.start === p.durationMinutes,
          );
          const busy = { start: slot.start, end: slot.end + asked.bufferMinutes };
          expect(slot.start).toBeGreaterThanOrEqual(asked.from);
          expect(slot.end).toBeLessThanOrEqual(asked.to);
          expect(Math.abs((slot.start - asked.anchor) % asked.stepMinutes)).toBe(0);
          expect(
            candidates.some(
              (p) =>
                p.shifts.some((shift) => shift.start <= slot.start && slot.end <= shift.end) &&
                !p.taken.some((taken) => meets(taken, busy)),
            ),
          ).toBe(true);
          expect(slot.unitIds).toHaveLength(asked.kinds.length);
        }
      }),
    );
  });

  it('CAL-7: misses no start that a minute-by-minute search finds', () => {
    fc.assert(
      fc.property(person, question, (someone, asked) => {
        const all = freeSlots([someone], { ...asked, limit: 10_000 }).map((slot) => slot.start);
        const found: number[] = [];
        for (let start = asked.from; start + someone.durationMinutes <= asked.to; start++) {
          const end = start + someone.durationMinutes;
          const busy = { start, end: end + asked.bufferMinutes };
          if (Math.abs((start - asked.anchor) % asked.stepMinutes) !== 0) continue;
          if (!someone.shifts.some((shift) => shift.start <= start && end <= shift.end)) continue;
          if (someone.taken.some((taken) => meets(taken, busy))) continue;
          if (asked.kinds.some((kind) => kind.units.every((unit) => unit.taken.some((t) => meets(t, busy))))) continue;
          found.push(start);
        }
        expect(all).toEqual(found);
      }),
    );
  });

  it('CAL-7: lists the earliest first, whoever has them', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 3 }), question, (people, asked) => {
        const starts = freeSlots(people, asked).map((slot) => slot.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(starts.length).toBeLessThanOrEqual(asked.limit);
      }),
    );
  });

  it('CAL-7: prefers the room a person usually works in', () => {
    const someone: Candidate = {
      teamMemberId: 'a',
      durationMinutes: 30,
      shifts: [{ start: 0, end: 60 }],
      taken: [],
      usualUnitId: 'u2',
    };
    const asked: SlotQuestion = {
      from: 0,
      to: 60,
      bufferMinutes: 0,
      stepMinutes: 15,
      anchor: 0,
      kinds: [
        {
          units: [
            { id: 'u1', taken: [] },
            { id: 'u2', taken: [{ start: 30, end: 60 }] },
          ],
        },
      ],
      limit: 2,
    };
    expect(freeSlots([someone], asked).map((slot) => slot.unitIds[0])).toEqual(['u2', 'u1']);
  });

  it('CAL-7: gaps are the shifts minus what is taken', () => {
    expect(
      freeGaps(
        [{ start: 0, end: 100 }],
        [
          { start: 20, end: 30 },
          { start: 90, end: 120 },
        ],
      ),
    ).toEqual([
      { start: 0, end: 20 },
      { start: 30, end: 90 },
    ]);
    expect(overlapping([{ start: 0, end: 10 }], { start: 10, end: 20 })).toBeUndefined();
  });
});
