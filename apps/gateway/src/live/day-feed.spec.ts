import type { DayChanged } from '@anteroom/contracts-live';
import fc from 'fast-check';
import { DayFeed } from './day-feed';

const day = { branchId: '0190a000-0000-7000-8000-000000000001', date: '2026-11-24' };
const update = (revision: number): DayChanged => ({
  ...day,
  revision,
  changes: [{ kind: 'hold', id: String(revision), value: null }],
});

function aFeed() {
  const pushed: DayChanged[] = [];
  const missing: number[] = [];
  const feed = new DayFeed({ push: (one) => pushed.push(one), missing: (_, since) => missing.push(since) });
  feed.open(day);
  return { feed, pushed, missing, revisions: () => pushed.map(({ revision }) => revision) };
}
const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('the feed of a day', () => {
  it('CAL-6: pushes every revision once and in order, in whatever order and however often they come', () => {
    const arrivals = fc
      .integer({ min: 1, max: 30 })
      .chain((last) =>
        fc.tuple(
          fc.constant(last),
          fc.shuffledSubarray(upTo(1, last), { minLength: last }),
          fc.array(fc.integer({ min: 1, max: last })),
        ),
      );
    fc.assert(
      fc.property(arrivals, fc.nat(), ([last, order, repeats], seenAt) => {
        const { feed, revisions } = aFeed();
        const seen = seenAt % (order.length + 1);
        const base = 0;
        order.slice(0, seen).forEach((revision) => feed.accept(update(revision)));
        feed.seen(day, base);
        [...order.slice(seen), ...repeats].forEach((revision) => feed.accept(update(revision)));
        expect(revisions()).toEqual(upTo(1, last));
        feed.close(day);
      }),
    );
  });

  it('CAL-6: hands a screen what was pushed beyond its snapshot', () => {
    const { feed } = aFeed();
    feed.seen(day, 4);
    [5, 6, 7].forEach((revision) => feed.accept(update(revision)));
    expect(feed.seen(day, 5).map(({ revision }) => revision)).toEqual([6, 7]);
    expect(feed.seen(day, 9)).toEqual([]);
  });

  it('CAL-6: hands the first screen what came while its snapshot was on its way', () => {
    const { feed } = aFeed();
    [3, 4, 5].forEach((revision) => feed.accept(update(revision)));
    expect(feed.seen(day, 3).map(({ revision }) => revision)).toEqual([4, 5]);
  });

  it('CAL-6: asks for what is missing when a gap stays open, and closes it without a gap on the screens', async () => {
    const { feed, missing, pushed } = aFeed();
    feed.seen(day, 1);
    feed.accept(update(4));
    expect(missing).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 90));
    expect(missing).toEqual([1]);
    feed.catchUp(day, { revision: 3, changes: [...update(2).changes, ...update(3).changes] });
    expect(pushed.map(({ since, revision }) => [since, revision])).toEqual([
      [1, 3],
      [undefined, 4],
    ]);
    expect(pushed.map(({ changes }) => changes.length)).toEqual([2, 1]);
  });

  it('CAL-6: lets the screens see a gap when the way is lost for good', () => {
    const { feed, revisions } = aFeed();
    feed.seen(day, 1);
    feed.skipTo(day, 900);
    feed.accept(update(901));
    expect(revisions()).toEqual([900, 901]);
  });

  it('CAL-6: forgets a day when the last screen closes it', () => {
    const { feed, pushed } = aFeed();
    feed.open(day);
    feed.seen(day, 1);
    feed.close(day);
    expect(feed.openDays()).toEqual([day]);
    feed.close(day);
    feed.accept(update(2));
    expect([feed.openDays(), pushed]).toEqual([[], []]);
  });
});
