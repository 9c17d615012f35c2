import type { DayChanged } from '@anteroom/contracts-live';
import { Queues, redisPlace } from '@anteroom/platform-messaging';
import { v7 as uuidv7 } from 'uuid';
import type { Answer, Received } from './fake-service';

/** Whether a change is also published through the queue, as a healthy scheduling service does. */
export type Publishing = 'published' | 'lost';

/** One day of a calendar, as the scheduling service would answer and publish it. */
export class FakeCalendar {
  readonly updates: DayChanged[] = [];
  /** Revisions up to here are no longer known. */
  forgottenUpTo = 0;
  private readonly queues: Queues;

  constructor(
    redisUrl: string,
    readonly day: { branchId: string; date: string },
  ) {
    this.queues = new Queues(redisPlace(redisUrl));
  }

  get revision(): number {
    return this.updates.length;
  }

  /** Commits a change to the day. */
  async change(publishing: Publishing = 'published'): Promise<DayChanged> {
    const id = uuidv7();
    const update: DayChanged = {
      ...this.day,
      revision: this.revision + 1,
      changes: [{ kind: 'hold', id, value: null }],
    };
    this.updates.push(update);
    if (publishing === 'published') await this.publish(update);
    return update;
  }

  async publish(update: DayChanged): Promise<void> {
    const { branchId, date, revision } = update;
    const occurredAt = new Date().toISOString();
    const message = {
      id: uuidv7(),
      kind: 'CalendarChanged',
      aggregateId: `${branchId}/${date}`,
      aggregateVersion: revision,
      occurredAt,
      body: update,
    };
    await this.queues.add('gateway', [message]);
  }

  readonly answering = ({ path, body }: Received): Answer => {
    if (path === '/branches') return { body: [] };
    if (path === '/day-revisions') return { body: this.revisions(JSON.parse(body)) };
    const since = /\/changes\?since=(\d+)$/.exec(path)?.[1];
    if (since !== undefined) return this.changesSince(Number(since));
    const lists = { teamMembers: [], appointments: [], events: [], blocks: [], holds: [] };
    if (path.includes('/days/'))
      return { body: { ...this.day, timeZone: 'Europe/Berlin', revision: this.revision, ...lists } };
    return { body: {} };
  };

  close(): Promise<void> {
    return this.queues.close();
  }

  private changesSince(since: number): Answer {
    if (since < this.forgottenUpTo) return { status: 410, body: tooOld };
    const changes = this.updates.slice(since).flatMap((update) => update.changes);
    return { body: { revision: this.revision, changes } };
  }

  private revisions({ days }: { days: { branchId: string; date: string }[] }) {
    return { days: days.map((day) => ({ ...day, revision: day.date === this.day.date ? this.revision : 0 })) };
  }
}

const tooOld = {
  type: 'https://anteroom.example/problems/changes-too-old',
  code: 'changes-too-old',
  title: 'Too much has changed since',
  status: 410,
  detail: 'Take the day anew.',
};
