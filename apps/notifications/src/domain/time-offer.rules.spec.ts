import { Temporal } from '@anteroom/kernel';
import fc from 'fast-check';
import type { TimeOffer } from './time-offer';
import {
  asksAnew,
  choiceFrom,
  firstSearch,
  freshMinutes,
  isLate,
  laterSearch,
  patienceSeconds,
  searchedDays,
} from './time-offer.rules';

const now = Temporal.Instant.from('2026-11-24T09:00:00Z');
const lindgren = { id: 'lindgren', name: 'Dr Lindgren' };
const place = { id: 'offer', since: now, searchFrom: now };
const wish = { start: now.add({ hours: 24 }), teamMember: lindgren };
const found = { version: 1, of: 'same' as const, times: [wish, { ...wish, start: now.add({ hours: 26 }) }] };
const offered: TimeOffer = { ...place, ...found, state: 'offered', reason: 'asked' };
const asked: TimeOffer = { ...place, state: 'asked', reason: 'asked' };
const wished: TimeOffer = { ...place, ...found, state: 'wished', wish };

describe('other times for a client', () => {
  it('NOT-3: are asked for once while the answer is on its way, and again when it does not come', () => {
    const late = now.add({ seconds: patienceSeconds });
    expect([asksAnew(undefined, now), asksAnew(offered, now), asksAnew(asked, now)]).toEqual([true, true, false]);
    expect([isLate(asked, late), asksAnew(asked, late)]).toEqual([true, true]);
    expect(asksAnew(wished, late)).toBe(false);
  });

  it('NOT-3: are those of two weeks around the appointment, as far as they are ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 * 24 }), (hours) => {
        const from = firstSearch(now.add({ hours }), now);
        const ahead = now.until(from).total('hours');
        expect(ahead).toBe(Math.max(0, hours - (searchedDays / 2) * 24));
      }),
    );
  });

  it('NOT-3: go on two weeks later, half a year at most', () => {
    let offer: TimeOffer | undefined = offered;
    let steps = 0;
    for (; offer && steps < 100; steps += 1) {
      const next = laterSearch(offer, now);
      offer = next && { ...offer, searchFrom: next };
    }
    expect(steps).toBe(13);
  });

  it('NOT-3: a choice is one of the times of the list on the page, and of no other list', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 49 }), fc.constantFrom('offer', 'older'), (time, offerId) => {
        const choice = choiceFrom(offered, { offerId, time }, now);
        const isListed = offerId === 'offer' && time < found.times.length;
        expect(choice).toEqual(isListed ? { kind: 'chosen', wish: found.times[time] } : { kind: 'nothing' });
      }),
    );
    expect(choiceFrom(wished, { offerId: 'offer', time: 0 }, now)).toEqual({ kind: 'nothing' });
  });

  it('NOT-3: an old list, and a time that has come, are looked up anew', () => {
    const choose = (at: Temporal.Instant, offer = offered) => choiceFrom(offer, { offerId: 'offer', time: 0 }, at);
    expect(choose(now.add({ minutes: freshMinutes - 1 })).kind).toBe('chosen');
    expect(choose(now.add({ minutes: freshMinutes }))).toEqual({ kind: 'anew', reason: 'old' });
    const soon = { ...found, times: [{ ...wish, start: now.add({ minutes: 1 }) }] };
    expect(choose(now.add({ minutes: 1 }), { ...offered, ...soon })).toEqual({ kind: 'anew', reason: 'old' });
  });
});
