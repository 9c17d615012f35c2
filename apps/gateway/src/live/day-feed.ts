import type { DayChanged } from '@anteroom/contracts-live';
import { type OpenedDay, dayKey } from './live-types';

/** How long a push that came too early waits for the ones before it. */
const patienceMs = 60;
/** Pushes that are kept for a screen whose snapshot is a moment older than they are. */
const keptPushes = 128;

interface Feed {
  readonly day: OpenedDay;
  /** Screens that have it open or are opening it. */
  screens: number;
  /** The last revision that went to the screens; unknown until the first screen has its snapshot. */
  last: number | undefined;
  readonly sent: DayChanged[];
  readonly early: Map<number, DayChanged>;
  patience: NodeJS.Timeout | undefined;
}

export interface FeedExits {
  /** To the screens of this gateway that have the day open. */
  push(update: DayChanged): void;
  /** The pushes after `since` did not come. */
  missing(day: OpenedDay, since: number): void;
}

/**
 * The pushes of every day that is open on this gateway, in the order of their revisions and each of them once, whether
 * they come from the queue, another gateway, or the revision watch, and in whatever order.
 */
export class DayFeed {
  private readonly feeds = new Map<string, Feed>();

  constructor(private readonly exits: FeedExits) {}

  /** A screen is about to open the day: from now on its pushes are kept. */
  open(day: OpenedDay): void {
    const feed = this.feeds.get(dayKey(day));
    if (feed) feed.screens += 1;
    else
      this.feeds.set(dayKey(day), {
        day,
        screens: 1,
        last: undefined,
        sent: [],
        early: new Map(),
        patience: undefined,
      });
  }

  close(day: OpenedDay): void {
    const feed = this.feeds.get(dayKey(day));
    if (!feed) return;
    feed.screens -= 1;
    if (feed.screens > 0) return;
    clearTimeout(feed.patience);
    this.feeds.delete(dayKey(day));
  }

  /** A snapshot of the day was read. Returns what was pushed beyond it, for the screen that gets the snapshot. */
  seen(day: OpenedDay, revision: number): DayChanged[] {
    const feed = this.feeds.get(dayKey(day));
    if (!feed) return [];
    if (feed.last === undefined) {
      feed.last = revision;
      this.pushEarlyOnes(feed);
      return [...feed.sent];
    }
    return feed.sent.filter((update) => update.revision > revision);
  }

  /** One revision of a day, from wherever. Known ones and those of days that nobody has open are dropped. */
  accept(update: DayChanged): void {
    const feed = this.feeds.get(dayKey(update));
    if (!feed) return;
    if (feed.last !== undefined && update.revision <= feed.last) return;
    feed.early.set(update.revision, update);
    if (feed.last !== undefined) this.pushEarlyOnes(feed);
  }

  /**
   * Everything after the last push up to `revision`, read in one go and pushed in one.
   */
  catchUp(day: OpenedDay, { revision, changes }: Pick<DayChanged, 'revision' | 'changes'>): void {
    const feed = this.feeds.get(dayKey(day));
    if (!feed || feed.last === undefined || revision <= feed.last) return;
    if (revision - feed.last > keptPushes) return this.skipTo(day, revision);
    this.send(feed, { ...day, revision, since: feed.last, changes });
    this.pushEarlyOnes(feed);
  }

  /** The way to `revision` is lost for good: the screens see a gap and ask for the whole day. */
  skipTo(day: OpenedDay, revision: number): void {
    const feed = this.feeds.get(dayKey(day));
    if (!feed || feed.last === undefined || revision <= feed.last + 1) return;
    this.send(feed, { ...day, revision, changes: [] });
    this.pushEarlyOnes(feed);
  }

  /** The revision that the screens of this gateway have; undefined when nobody has the day open. */
  lastRevision(day: OpenedDay): number | undefined {
    return this.feeds.get(dayKey(day))?.last;
  }

  /** Screens of this gateway that have the day open. */
  countScreens(day: OpenedDay): number {
    return this.feeds.get(dayKey(day))?.screens ?? 0;
  }

  openDays(): OpenedDay[] {
    return [...this.feeds.values()].filter(({ last }) => last !== undefined).map(({ day }) => day);
  }

  private pushEarlyOnes(feed: Feed): void {
    for (let next = this.nextOf(feed); next; next = this.nextOf(feed)) this.send(feed, next);
    for (const revision of feed.early.keys()) if (revision <= (feed.last ?? 0)) feed.early.delete(revision);
    clearTimeout(feed.patience);
    feed.patience = feed.early.size > 0 ? setTimeout(() => this.giveUp(feed), patienceMs) : undefined;
  }

  private nextOf({ early, last = 0 }: Feed): DayChanged | undefined {
    return early.get(last + 1);
  }

  private send(feed: Feed, update: DayChanged): void {
    feed.last = update.revision;
    feed.sent.push(update);
    if (feed.sent.length > keptPushes) feed.sent.shift();
    feed.early.delete(update.revision);
    this.exits.push(update);
  }

  private giveUp(feed: Feed): void {
    feed.patience = undefined;
    if (feed.last !== undefined) this.exits.missing(feed.day, feed.last);
  }
}
