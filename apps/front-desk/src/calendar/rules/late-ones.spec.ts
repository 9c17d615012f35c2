import type { Watched } from './attention';
import { lateOnes } from './late-ones';

const at = (status: Watched['status'], start: number): Watched => ({ status, start, end: start + 30 });

describe('who should have come and did not', () => {
  it('CAL-4: stands there from eleven minutes on, the earliest first', () => {
    const day = [at('confirmed', 690), at('booked', 660), at('booked', 694), at('arrived', 660), at('no-show', 600)];
    expect(lateOnes(day, 704)).toEqual({
      shown: [
        { ...at('booked', 660), lateBy: 44 },
        { ...at('confirmed', 690), lateBy: 14 },
      ],
      more: 0,
    });
  });

  it('CAL-4: is counted where there are too many to show', () => {
    const day = Array.from({ length: 7 }, (_, n) => at('booked', 600 + n));
    expect(lateOnes(day, 704).shown).toHaveLength(4);
    expect(lateOnes(day, 704).more).toBe(3);
  });
});
