import { getDayChanges, getDayRevisions } from '@anteroom/contracts-scheduling';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import type { Logger } from '@anteroom/platform-observability';
import type { Services } from '../application/services';
import type { DayFeed } from './day-feed';
import { type OpenedDay, dayKey } from './live-types';

/** How often the gateway looks whether pushes were lost; faster while it knows that they come late. */
const everyMs = { live: 1_000, delayed: 250 } as const;
/** A push may be on its way for this long before it counts as lost. */
const onItsWayMs = 250;
const daysPerCall = 500;

interface Ahead {
  readonly day: OpenedDay;
  readonly revision: number;
}

/**
 * Makes good what was not pushed, whatever the reason: Redis away or emptied, a queue that stands still, another gateway
 * that died. Compares the revisions of all days open here with the calendar's own, and fetches what is missing.
 */
export class RevisionWatch {
  private timer: NodeJS.Timeout | undefined;
  private readonly fetching = new Map<string, Promise<void>>();
  private state: 'running' | 'stopped' = 'stopped';

  constructor(
    private readonly feed: DayFeed,
    private readonly services: Services,
    private readonly pushes: () => 'live' | 'delayed',
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.state = 'running';
    this.schedule();
  }

  async stop(): Promise<void> {
    this.state = 'stopped';
    clearTimeout(this.timer);
    await Promise.allSettled(this.fetching.values());
  }

  /** Looks at once: pushes have just become late, or come again. */
  hurry(): void {
    if (this.state === 'running') this.schedule(0);
  }

  /** Fetches and pushes what came after `since`; at most once at a time per day. */
  fetch(day: OpenedDay, since: number): Promise<void> {
    const key = dayKey(day);
    const running = this.fetching.get(key);
    if (running) return running;
    const fetching = this.fetchChanges(day, since).finally(() => this.fetching.delete(key));
    this.fetching.set(key, fetching);
    return fetching;
  }

  private schedule(inMs: number = everyMs[this.pushes()]): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), inMs);
  }

  private async look(): Promise<void> {
    const days = this.feed.openDays();
    try {
      const ahead: Ahead[] = [];
      for (let from = 0; from < days.length; from += daysPerCall) {
        ahead.push(...(await this.listAhead(days.slice(from, from + daysPerCall))));
      }
      if (this.pushes() === 'live' && ahead.length > 0) await pause(onItsWayMs);
      await Promise.all(ahead.map((one) => this.makeGood(one)));
    } catch (err) {
      this.logger.warn({ err }, 'the revisions of the open days could not be compared');
    } finally {
      if (this.state === 'running') this.schedule();
    }
  }

  private async listAhead(days: OpenedDay[]): Promise<Ahead[]> {
    const current = await this.services.call(getDayRevisions, gatewayIdentity(days), { body: { days } });
    return current.days
      .map(({ revision, ...day }) => ({ day, revision }))
      .filter(({ day, revision }) => revision > (this.feed.lastRevision(day) ?? revision));
  }

  private async makeGood({ day, revision }: Ahead): Promise<void> {
    const last = this.feed.lastRevision(day);
    if (last !== undefined && last < revision) await this.fetch(day, last);
  }

  private async fetchChanges(day: OpenedDay, since: number): Promise<void> {
    try {
      const input = { params: { ...day }, query: { since } };
      this.feed.catchUp(day, await this.services.call(getDayChanges, gatewayIdentity([day]), input));
    } catch (error) {
      if (error instanceof DomainError && error.code === 'changes-too-old') await this.skipAhead(day);
      else this.logger.warn({ err: error }, 'changes that were not pushed could not be fetched; tried again shortly');
    }
  }

  /** The screens see a gap, ask, and take the snapshot. */
  private async skipAhead(day: OpenedDay): Promise<void> {
    const { days } = await this.services.call(getDayRevisions, gatewayIdentity([day]), { body: { days: [day] } });
    const [current] = days;
    if (current) this.feed.skipTo(day, current.revision);
  }
}

/** The gateway asking for itself: it may look at the days that are open on it, and nothing else. */
function gatewayIdentity(days: readonly OpenedDay[]): StaffIdentity {
  const branchIds = [...new Set(days.map(({ branchId }) => branchId))].sort();
  return {
    id: '00000000-0000-7000-8000-000000000000',
    name: 'Gateway',
    colour: 0,
    rights: ['calendar.view'],
    branchIds,
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
