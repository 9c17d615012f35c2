import fc from 'fast-check';
import type { Watched } from './attention';
import { delayedStart } from './delayed-start';

const one = (id: string, status: Watched['status'], start: number, end: number) => ({ id, status, start, end });

/** 11:44: Dr Okafor is 14 minutes over. */
const now = 704;
const over = one('over', 'in-room', 660, 690);

describe('who begins late because the one before runs over', () => {
  it('CAL-4: the next one of the same person, about five minutes from now, in steps of five', () => {
    const day = [over, one('next', 'confirmed', 690, 720), one('later', 'booked', 720, 750)];
    expect(delayedStart(day, now)).toEqual({ id: 'next', about: 710 });
    expect(delayedStart([over, one('here', 'arrived', 705, 720)], now)).toEqual({ id: 'here', about: 710 });
  });

  it('CAL-4: nobody while there is time enough, nobody runs over, or who comes next is out of the way', () => {
    expect(delayedStart([over, one('far', 'booked', 720, 750)], now)).toBeUndefined();
    expect(delayedStart([one('fine', 'in-room', 660, 705), one('next', 'booked', 705, 720)], now)).toBeUndefined();
    for (const status of ['cancelled', 'no-show', 'completed', 'in-room'] as const) {
      expect(delayedStart([over, one('gone', status, 690, 720)], now)).toBeUndefined();
    }
  });

  it('CAL-4: never says a time that is over, nor one before the planned start', () => {
    const minute = fc.integer({ min: 0, max: 1440 });
    const status = fc.constantFrom('booked', 'confirmed', 'arrived', 'in-room', 'completed', 'cancelled' as const);
    const appointments = fc.array(fc.tuple(status, minute, fc.integer({ min: 5, max: 90 })), { maxLength: 12 });
    fc.assert(
      fc.property(appointments, minute, (rows, at) => {
        const day = rows.map(([state, start, length], n) => one(String(n), state, start, start + length));
        const delayed = delayedStart(day, at);
        if (!delayed) return;
        expect(delayed.about).toBeGreaterThan(at);
        expect(delayed.about % 5).toBe(0);
        expect(day.find(({ id }) => id === delayed.id)?.start).toBeLessThan(delayed.about);
      }),
    );
  });
});
