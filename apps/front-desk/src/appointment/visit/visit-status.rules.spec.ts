import { changingWith } from './visit-status.rules';

const booked = { status: 'booked', refused: { booked: 'already', 'in-room': 'booked', completed: 'booked' } } as const;
const missed = { status: 'no-show', refused: { 'no-show': 'already', 'in-room': 'no-show' } } as const;
const arrived = { status: 'arrived', refused: { arrived: 'already' } } as const;

describe('a status for the whole visit', () => {
  it('APT-2: changes those that may go there, in the same direction', () => {
    expect(changingWith(booked, [booked, missed, arrived], 'arrived')).toEqual([booked]);
    expect(changingWith(arrived, [arrived, booked], 'in-room')).toEqual([arrived]);
  });

  it('APT-2: takes back only what was further on', () => {
    expect(changingWith(arrived, [arrived, booked], 'booked')).toEqual([arrived]);
  });
});
