import { defaultSlot, slotOfAddress } from './default-slot.rules';

const at = (time: string) => `2026-11-24T${time}:00.000Z`;
const member = (id: string, ...shifts: [string, string][]) => ({
  id,
  name: id,
  position: 'Cardiology',
  usualResource: null,
  shifts: shifts.map(([start, end]) => ({ start: at(start), end: at(end) })),
});

describe('where a new booking begins', () => {
  it('CAL-3: takes person and time from the address', () => {
    expect(slotOfAddress({ member: 'a', start: at('10:00'), end: at('10:45') })).toEqual({
      teamMemberId: 'a',
      start: at('10:00'),
      end: at('10:45'),
    });
    expect(slotOfAddress({ member: 'a', start: at('10:00'), end: at('09:00') })).toMatchObject({ end: at('10:30') });
    expect(slotOfAddress({ member: 'a', start: 'soon', end: null })).toBeUndefined();
    expect(slotOfAddress({ member: null, start: null, end: null })).toBeUndefined();
  });

  it('CAL-3: takes the next step where somebody works, else the next shift', () => {
    const members = [member('late', ['13:00', '17:00']), member('now', ['08:00', '12:00'])];
    expect(defaultSlot(members, Date.parse(at('10:07')), 15)).toMatchObject({
      teamMemberId: 'now',
      start: at('10:15'),
      end: at('10:45'),
    });
    expect(defaultSlot(members, Date.parse(at('12:00')), 15)).toMatchObject({
      teamMemberId: 'late',
      start: at('13:00'),
    });
    expect(defaultSlot(members, Date.parse(at('18:01')), 15)).toMatchObject({
      teamMemberId: 'late',
      start: at('18:15'),
    });
    expect(defaultSlot([], Date.parse(at('18:00')), 15)).toMatchObject({ teamMemberId: '', start: at('18:00') });
  });
});
