import { buffersOf } from './buffers';

const visit = { id: 'elena', start: 540, end: 570, bufferEnd: 580, status: 'booked', overbookReason: null } as const;

describe('CAL-3: time after an appointment that cannot be booked', () => {
  it('is drawn from its end to when the person and the room are free again', () => {
    expect(buffersOf([visit])).toEqual([{ id: 'elena', start: 570, end: 580 }]);
  });

  it('is nothing without a buffer, for a cancelled one, and for one that sits on a seat of its own', () => {
    const without = { ...visit, bufferEnd: 570 };
    const overbooked = { ...visit, overbookReason: 'urgent' };
    expect(buffersOf([without, { ...visit, status: 'cancelled' }, overbooked])).toEqual([]);
  });
});
