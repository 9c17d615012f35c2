import fc from 'fast-check';
import { type Span, merged, overlaps, sharedMinutes, without } from './span';
import { workingBands } from './working-bands';

const anySpans = fc.array(
  fc.record({ start: fc.nat(1400), length: fc.integer({ min: 1, max: 200 }) }).map(({ start, length }): Span => ({
    start,
    end: Math.min(start + length, 1440),
  })),
  { maxLength: 8 },
);
const total = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);

describe('spans of a day', () => {
  it('lose and gain no minute when some are taken out of others', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (whole, taken) => {
        const rest = without(whole, taken);
        const common = merged(whole).flatMap((a) => merged(taken).map((b) => sharedMinutes(a, b)));
        expect(total(rest) + common.reduce((a, b) => a + b, 0)).toBe(total(merged(whole)));
        for (const free of rest) expect(taken.some((span) => overlaps(free, span))).toBe(false);
      }),
    );
  });
});

describe('the off-hours of a column', () => {
  it('CAL-1: are before, between and after the shifts', () => {
    const bands = workingBands(
      [
        { start: 480, end: 720 },
        { start: 780, end: 960 },
      ],
      1440,
    );
    expect(bands).toEqual([
      { kind: 'before', start: 0, end: 480 },
      { kind: 'break', start: 720, end: 780 },
      { kind: 'after', start: 960, end: 1440 },
    ]);
  });

  it('CAL-1: are the whole day for somebody without a shift', () => {
    expect(workingBands([], 1380)).toEqual([{ kind: 'off', start: 0, end: 1380 }]);
  });

  it('CAL-1: together with the shifts cover the day once, whatever the shifts', () => {
    fc.assert(
      fc.property(anySpans, (shifts) => {
        const bands = workingBands(shifts, 1440);
        expect(total(bands) + total(merged(shifts))).toBe(1440);
        for (const band of bands) expect(shifts.some((shift) => overlaps(shift, band))).toBe(false);
      }),
    );
  });
});
