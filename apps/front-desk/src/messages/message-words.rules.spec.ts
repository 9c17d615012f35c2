import type { Notification } from '@anteroom/contracts-notifications';
import { gistOf, knownReason, leadParts, toneOf } from './message-words.rules';

const one = (state: Notification['state'], changedAt = '2026-11-24T09:00:00Z') =>
  ({ state, changedAt }) as Notification;

describe('NOT-4 messages in words', () => {
  it.each([
    [1_440, 24, 'hours'],
    [2_880, 2, 'days'],
    [120, 2, 'hours'],
    [90, 90, 'minutes'],
  ] as const)('NOT-4: %d minutes are %d %s', (minutes, n, unit) => {
    expect(leadParts(minutes)).toEqual({ n, unit });
  });

  it('NOT-4: the closed row tells of trouble first, then of what is next, then of what went', () => {
    expect(gistOf([]).state).toBe('none');
    expect(gistOf([one('sent'), one('planned')])).toMatchObject({ state: 'next', n: 1 });
    expect(gistOf([one('sent'), one('delivered')])).toEqual({ state: 'sent', n: 2 });
    expect(gistOf([one('failed'), one('planned')]).state).toBe('trouble');
    expect(gistOf([one('failed'), one('sent', '2026-11-24T09:01:00Z'), one('planned')]).state).toBe('next');
  });

  it('NOT-5: a provider’s code is shown as it is, what we know in words', () => {
    expect([knownReason('no-address'), knownReason('21211')]).toEqual(['no-address', undefined]);
    expect([toneOf('claimed'), toneOf('unknown'), toneOf('dropped')]).toEqual(['wait', 'bad', 'off']);
  });
});
