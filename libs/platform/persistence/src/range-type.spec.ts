import { Temporal, TimeRange } from '@anteroom/kernel';
import fc from 'fast-check';
import { InstantType, rangeFromText, rangeText } from './index';

const micros = fc.bigInt({ min: -62_135_596_800_000_000n, max: 253_402_300_799_000_000n });
const instant = micros.map((count) => Temporal.Instant.fromEpochNanoseconds(count * 1_000n));
const range = fc
  .tuple(instant, fc.integer({ min: 1, max: 100_000_000 }))
  .map(([start, microseconds]) => TimeRange.of(start, start.add({ microseconds })));

describe('A range in PostgreSQL’s text', () => {
  it('comes back as it went, to the microsecond', () => {
    fc.assert(fc.property(range, (during) => rangeFromText(rangeText(during)).equals(during)));
  });

  it('is read as PostgreSQL writes it', () => {
    const during = rangeFromText('["2026-11-24 09:00:00+00","2026-11-24 09:30:00.5+00")');
    expect(during.equals(TimeRange.parse('2026-11-24T09:00:00Z', '2026-11-24T09:30:00.5Z'))).toBe(true);
  });

  it.each(['empty', '(,)', '["2026-11-24 09:00:00+00",)', '["2026-11-24 09:00:00+00","2026-11-24 10:00:00+00"]'])(
    'is refused when it is not bounded and half-open: %s',
    (text) => {
      expect(() => rangeFromText(text)).toThrow(RangeError);
    },
  );
});

describe('An instant in PostgreSQL’s text', () => {
  const type = new InstantType();

  it('comes back as it went, to the microsecond', () => {
    fc.assert(fc.property(instant, (at) => type.convertToJSValue(type.convertToDatabaseValue(at))?.equals(at)));
  });

  it('keeps the difference between no value and nothing said', () => {
    expect(type.convertToDatabaseValue(null)).toBeNull();
    expect(type.convertToJSValue(undefined)).toBeUndefined();
  });
});
