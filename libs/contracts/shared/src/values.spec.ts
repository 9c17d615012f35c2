import { Temporal } from '@anteroom/kernel';
import fc from 'fast-check';
import { Instant, LocalDate, nameOf } from './values';

describe('SYS-3: values that every service can keep', () => {
  it.each([
    '0000-11-24T09:00:00Z', // the year nought, of which PostgreSQL knows nothing
    '1815-06-18T11:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-11-24T10:05:00.1234567890Z',
    '2026-11-24T10:05:00',
    '2026-02-30T10:00:00Z',
  ])('“%s” is no instant', (text) => {
    expect(Instant.safeParse(text).success).toBe(false);
  });

  it.each(['0000-01-01', '2300-01-01', '2026-02-30', '24.11.2026'])('“%s” is no date', (text) => {
    expect(LocalDate.safeParse(text).success).toBe(false);
  });

  it('every instant that is taken can be reckoned with', () => {
    const parts = fc.record({
      at: fc.date({
        min: new Date('1900-01-01T00:00:00Z'),
        max: new Date('2199-12-31T23:59:59Z'),
        noInvalidDate: true,
      }),
      digits: fc.stringMatching(/^(\.\d{1,12})?$/),
      offset: fc.constantFrom('Z', '+01:00', '-09:30'),
    });
    fc.assert(
      fc.property(parts, ({ at, digits, offset }) => {
        const text = `${at.toISOString().slice(0, 19)}${digits}${offset}`;
        if (Instant.safeParse(text).success) expect(() => Temporal.Instant.from(text)).not.toThrow();
        else expect(digits.length).toBeGreaterThan(10);
      }),
    );
  });

  it('a name is something that can be seen', () => {
    const name = nameOf(20);
    expect(name.parse('  Zoë O’Neill ')).toBe('Zoë O’Neill');
    for (const nothing of ['', '\u200b', '\u2800\u2800', ' \u00a0'])
      expect(name.safeParse(nothing).success).toBe(false);
  });
});
