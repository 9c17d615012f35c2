import { mergePresence } from './presence.rules';

const person = (id: string) => ({ id, name: id, colour: 0 });

describe('presence', () => {
  it('CAL-6: shows a person once, active and with their day when any of their screens is', () => {
    const screens = [
      { user: person('b'), state: 'away', date: null },
      { user: person('a'), state: 'away', date: '2026-11-24' },
      { user: person('a'), state: 'active', date: '2026-11-25' },
    ] as const;
    expect(mergePresence(screens)).toEqual([screens[2], screens[0]]);
  });
});
