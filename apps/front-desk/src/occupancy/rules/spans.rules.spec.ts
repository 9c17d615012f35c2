import fc from 'fast-check';
import { type Span, commonOf, isIn, minuteMs, minutesIn, stretchesOf } from './spans.rules';

const anySpans = fc.array(
  fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]): Span => ({
    start: start * minuteMs,
    end: (start + length) * minuteMs,
  })),
  { maxLength: 8 },
);
const minutes = Array.from({ length: 81 }, (_, minute) => minute * minuteMs);
const inAny = (spans: readonly Span[], moment: number) =>
  spans.some(({ start, end }) => start <= moment && moment < end);

describe('MAN-1: stretches of time', () => {
  it('hold a minute once, however many spans it is in', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const stretches = stretchesOf(spans);
        expect(minutesIn(stretches)).toBe(minutes.filter((minute) => inAny(spans, minute)).length);
        expect(stretches.every(({ start }, index) => index === 0 || start > (stretches[index - 1]?.end ?? 0))).toBe(
          true,
        );
      }),
    );
  });

  it('have in common what is in both', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (one, other) => {
        const common = commonOf(stretchesOf(one), stretchesOf(other));
        const expected = minutes.map((minute) => inAny(one, minute) && inAny(other, minute));
        expect(minutes.map((minute) => isIn(common, minute))).toEqual(expected);
      }),
    );
  });
});
