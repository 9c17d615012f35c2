import fc from 'fast-check';
import { backOffMs } from './back-off';
import { type LinkFacts, connectionState, slowSinceAfter } from './connection-state';
import { medianOf, withRoundTrip } from './round-trips';

const connected: LinkFacts = {
  connected: true,
  everConnected: true,
  lostAt: 0,
  heardAt: undefined,
  trips: [30, 40, 38],
  slowSince: undefined,
};

describe('CAL-6: what the connection pill says', () => {
  it('shows the median of the last five round trips, so that one hiccup does not show', () => {
    const trips = [900, 31, 30, 38, 39, 900].reduce<readonly number[]>(withRoundTrip, []);
    expect(trips).toHaveLength(5);
    expect(medianOf(trips)).toBe(38);
  });

  it('calls the line slow after ten seconds above 400 ms, and live as soon as it is quick again', () => {
    const trips = [600, 620, 640];
    const slowSince = slowSinceAfter(trips, undefined, 1_000);
    const slow = { ...connected, trips, slowSince };
    expect(connectionState(slow, 10_999).kind).toBe('live');
    expect(connectionState(slow, 11_000)).toEqual({ kind: 'slow', rtt: 620 });
    expect(slowSinceAfter([30, 30, 30], slowSince, 12_000)).toBeUndefined();
  });

  it('says within two seconds that a line has gone quiet although nobody hung up, and takes it back with a word', () => {
    const heard = { ...connected, heardAt: 10_000 };
    expect(connectionState(heard, 11_500).kind).toBe('live');
    expect(connectionState(heard, 11_900)).toEqual({ kind: 'reconnecting', since: 10_000 });
    expect(connectionState({ ...heard, heardAt: 11_950 }, 12_000).kind).toBe('live');
  });

  it('waits longer after every failed attempt, at most 15 s and a fifth', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, chance) => {
        const step = [500, 1_000, 2_000, 4_000, 8_000, 15_000][Math.min(attempt, 5)] ?? 0;
        expect(Math.abs(backOffMs(attempt, chance) - step)).toBeLessThanOrEqual(step * 0.2 + 1);
      }),
    );
  });
});
