import { CloseDay, OpenDay, type OpenDayAnswer, type PlainAnswer } from '@anteroom/contracts-live';
import { getDay, getDayChanges } from '@anteroom/contracts-scheduling';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import type { Services } from '../application/services';
import { SingleFlight } from '../application/single-flight';
import type { DayFeed } from './day-feed';
import { type OpenedDay, type Screen, branchRoom, dayKey, dayRoom } from './live-types';
import { OneAtATime } from './one-at-a-time';
import type { Command, Granted } from './screen-commands';

/** Told when a screen begins or ceases to look at a branch, or looks at another day of it. */
export interface Lookers {
  cameTo(screen: Screen, branchId: string): void;
  leftFrom(branchId: string): void;
}

type Opened = Granted<OpenDayAnswer>;

/** More than any view shows and a screen keeps at hand. */
const daysPerScreen = 62;

/** Opening and closing days: a screen gets the day as it is and from then on every push, with no gap between. */
export class DayCommands {
  /** What a day says does not depend on who asks: hundreds who open it at once read it once. */
  private readonly reads = new SingleFlight<Opened>();
  private readonly answers = new OneAtATime();

  constructor(
    private readonly feed: DayFeed,
    private readonly services: Services,
    private readonly lookers: Lookers,
  ) {}

  readonly open: Command<typeof OpenDay, Opened> = {
    schema: OpenDay,
    route: getDay,
    work: async ({ command: { revision, ...day }, by, screen }) => {
      requireDayToSpare(screen, day);
      this.follow(screen, day);
      try {
        const opened = await this.reads.read(`${dayKey(day)} ${revision}`, () => this.read(day, revision, by));
        await this.answers.turn();
        return opened;
      } catch (error) {
        if (!screen.rooms.has(dayRoom(day))) this.unfollow(screen, day);
        throw error;
      }
    },
    afterAnswer: (opened, { command: { branchId, date }, screen }) => this.join(screen, { branchId, date }, opened),
  };

  readonly close: Command<typeof CloseDay, Granted<PlainAnswer>> = {
    schema: CloseDay,
    route: getDay,
    work: async ({ command: day, screen }) => {
      await this.leave(screen, day);
      return { ok: true };
    },
  };

  /** A screen is gone. */
  leaveAll(screen: Screen): void {
    const days = [...screen.data.days.values()];
    for (const day of days) this.unfollow(screen, day);
    for (const branchId of new Set(days.map((day) => day.branchId))) this.lookers.leftFrom(branchId);
  }

  /** Takes away the days that the person may not see any more. */
  async restrict(screen: Screen, { rights, branchIds }: StaffIdentity): Promise<void> {
    const maySee = (day: OpenedDay) => rights.includes('calendar.view') && branchIds.includes(day.branchId);
    for (const day of [...screen.data.days.values()]) if (!maySee(day)) await this.leave(screen, day);
  }

  private async read(day: OpenedDay, since: number | undefined, by: StaffIdentity): Promise<Opened> {
    if (since !== undefined) {
      const changes = await this.findChanges(day, since, by);
      if (changes) return { ok: true, changes };
    }
    return { ok: true, snapshot: await this.services.call(getDay, by, { params: { ...day } }) };
  }

  /** Undefined when the revision is too long ago: the snapshot is taken instead. */
  private async findChanges(day: OpenedDay, since: number, by: StaffIdentity) {
    try {
      return await this.services.call(getDayChanges, by, { params: { ...day }, query: { since } });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'changes-too-old') return undefined;
      throw error;
    }
  }

  /** Runs right behind the answer: what was pushed while it was on its way follows it, then everything new does. */
  private join(screen: Screen, day: OpenedDay, opened: Opened): void {
    if (!screen.data.days.has(dayKey(day))) return;
    const { revision } = 'snapshot' in opened ? opened.snapshot : opened.changes;
    const missed = this.feed.seen(day, revision);
    void screen.join([dayRoom(day), branchRoom(day.branchId)]);
    for (const update of missed) screen.emit('day:changed', update);
    this.lookers.cameTo(screen, day.branchId);
  }

  private async leave(screen: Screen, day: OpenedDay): Promise<void> {
    this.unfollow(screen, day);
    await screen.leave(dayRoom(day));
    const stays = [...screen.data.days.values()].some(({ branchId }) => branchId === day.branchId);
    if (!stays) await screen.leave(branchRoom(day.branchId));
    this.lookers.leftFrom(day.branchId);
  }

  /** From now on the day's pushes are kept. A day that is opened again counts once, and as the latest. */
  private follow(screen: Screen, day: OpenedDay): void {
    const { days } = screen.data;
    if (!days.delete(dayKey(day))) this.feed.open(day);
    days.set(dayKey(day), day);
  }

  private unfollow(screen: Screen, day: OpenedDay): void {
    if (screen.data.days.delete(dayKey(day))) this.feed.close(day);
  }
}

/** @throws DomainError `too-many-requests` */
function requireDayToSpare({ data: { days } }: Screen, day: OpenedDay): void {
  if (days.has(dayKey(day)) || days.size < daysPerScreen) return;
  throw new DomainError(
    'too-many-requests',
    `This screen has ${daysPerScreen} days open, and cannot open more; reload it.`,
  );
}
