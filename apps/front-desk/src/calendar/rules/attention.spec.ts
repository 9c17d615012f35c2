import { type Watched, attentionTo, liveCounts, waitingRing } from './attention';

const at = (status: Watched['status'], arrived?: number): Watched => ({ status, start: 690, end: 720, arrived });

describe('what the clock says about an appointment', () => {
  it('CAL-4: somebody who arrived is waiting, long after ten minutes, early until the time due', () => {
    expect(attentionTo(at('arrived', 690), 694)).toEqual({ kind: 'waiting', minutes: 4, long: false });
    expect(attentionTo(at('arrived', 690), 704)).toEqual({ kind: 'waiting', minutes: 14, long: true });
    expect(attentionTo(at('arrived', 660), 689)).toEqual({ kind: 'early' });
    expect(attentionTo(at('arrived', 660), 692)).toEqual({ kind: 'waiting', minutes: 2, long: false });
  });

  it('CAL-4: somebody in the room past the end runs over', () => {
    expect(attentionTo(at('in-room'), 720)).toEqual({ kind: 'none' });
    expect(attentionTo(at('in-room'), 734.5)).toEqual({ kind: 'over', minutes: 14 });
  });

  it('CAL-4: somebody who has not come ten minutes after the start is late, and nobody else', () => {
    expect(attentionTo(at('confirmed'), 700)).toEqual({ kind: 'none' });
    expect(attentionTo(at('booked'), 701)).toEqual({ kind: 'late', minutes: 11 });
    for (const status of ['completed', 'no-show', 'cancelled'] as const) {
      expect(attentionTo(at(status), 800)).toEqual({ kind: 'none' });
    }
  });

  it('CAL-1: the day counts who waits, who is in a room and who runs over', () => {
    const day = [at('arrived', 690), at('in-room'), at('in-room'), { ...at('in-room'), end: 800 }];
    expect(liveCounts(day, 730)).toEqual({ waiting: 1, inRoom: 3, over: 2 });
  });

  it('fills the waiting ring in a quarter of an hour', () => {
    expect([0, 7.5, 15, 40].map(waitingRing)).toEqual([0, 0.5, 1, 1]);
  });
});
