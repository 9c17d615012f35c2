import fc from 'fast-check';
import {
  channelOrders,
  channelsOf,
  emailOf,
  minutesText,
  orderOf,
  phoneOf,
  secondsOf,
  teamRows,
  toggledLead,
} from './settings.rules';

describe('what is typed into the settings of messages', () => {
  it('NOT-4: a lead time is put in its place, the longest first, and taken out again', () => {
    expect(toggledLead([1_440, 120], 2_880)).toEqual([2_880, 1_440, 120]);
    expect(toggledLead([1_440, 120], 1_440)).toEqual([120]);
  });

  it('NOT-4: minutes are understood with a point or a comma, from none to an hour', () => {
    expect([' 3 ', '1,5', '0', '60'].map(secondsOf)).toEqual([180, 90, 0, 3_600]);
    expect(['', 'three', '-1', '61', '60.5', '1e1'].map(secondsOf)).toEqual(Array(6).fill(undefined));
  });

  it('NOT-4: whatever whole seconds are saved read back as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_600 }), (seconds) => secondsOf(minutesText(seconds)) === seconds),
    );
  });

  it('NOT-4: no phone and no address is an answer; half of one is none', () => {
    expect([phoneOf('  '), phoneOf(' +49 30 1 '), phoneOf('12'), phoneOf('none')]).toEqual([
      null,
      '+49 30 1',
      undefined,
      undefined,
    ]);
    expect([emailOf(''), emailOf(' a@b.example '), emailOf('a@b'), emailOf('a b@c.example')]).toEqual([
      null,
      'a@b.example',
      undefined,
      undefined,
    ]);
  });

  it('NOT-4: every order of channels is found again', () => {
    for (const order of channelOrders) expect(orderOf(channelsOf(order))).toBe(order);
    expect(orderOf(channelsOf('none'))).toBe('none');
  });

  it('NOT-2: who left the team stays in the list while they are still written to', () => {
    const members = [{ id: 'a', name: 'Dr Amin', position: { name: 'Cardiology' } }];
    const contact = { teamMemberId: 'b', version: 2, name: 'Dr Berg', email: 'b@clinic.example' };
    expect(teamRows(members, [contact])).toEqual([
      { teamMemberId: 'a', name: 'Dr Amin', position: 'Cardiology', email: null, version: 0 },
      { ...contact, position: '' },
    ]);
    const gone = { ...contact, email: null };
    expect(teamRows(members, [gone])).toHaveLength(1);
    expect(teamRows(members, [gone], ['b'])).toHaveLength(2);
  });
});
