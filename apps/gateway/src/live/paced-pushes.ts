import type { DayChanged } from '@anteroom/contracts-live';
import type { CalendarChange } from '@anteroom/contracts-scheduling';
import { Coalescing } from './coalescing';
import { type OpenedDay, dayKey } from './live-types';

/** The pause after a push, per screen that got it: what it costs to send grows with them. */
const pausePerScreenMs = 0.8;
/** No colleague is told later than this by pacing alone: 20 pushes a second. */
const longestPauseMs = 50;

export interface PushExits {
  /** To the screens of this gateway that have the day open. */
  push(update: DayChanged): void;
  countScreens(day: OpenedDay): number;
}

/**
 * Pushes of a day at a pace that screens and gateway can follow: the first of a burst at once, what comes during the
 * pause behind it together in one. Without it a hundred changes a second on a day that five hundred screens have open
 * are fifty thousand messages a second, and every one of them comes late.
 */
export class PacedPushes {
  private readonly waiting = new Map<string, DayChanged>();
  private readonly pace = new Coalescing(
    (key) => this.pauseAfter(key),
    (key) => this.flush(key),
  );

  constructor(private readonly exits: PushExits) {}

  push(update: DayChanged): void {
    const key = dayKey(update);
    const waiting = this.waiting.get(key);
    this.waiting.set(key, waiting ? together(waiting, update) : update);
    this.pace.ask(key);
  }

  stop(): void {
    this.pace.stop();
  }

  private flush(key: string): void {
    const update = this.waiting.get(key);
    this.waiting.delete(key);
    if (update) this.exits.push(update);
  }

  private pauseAfter(key: string): number {
    const [branchId = '', date = ''] = key.split(':');
    return Math.min(longestPauseMs, pausePerScreenMs * this.exits.countScreens({ branchId, date }));
  }
}

/** Two pushes of a day as one. Only where they follow on each other: a gap between them has to stay visible. */
function together(first: DayChanged, second: DayChanged): DayChanged {
  const { since = second.revision - 1 } = second;
  if (since > first.revision) return second;
  const changes = lastValues([...first.changes, ...second.changes]);
  return { ...second, since: first.since ?? first.revision - 1, changes };
}

/** Of several values of one thing the last one only: no screen may show an older one for a moment. */
function lastValues(changes: readonly CalendarChange[]): CalendarChange[] {
  const byThing = new Map<string, CalendarChange>();
  for (const change of changes) {
    const thing = `${change.kind} ${change.id}`;
    byThing.delete(thing);
    byThing.set(thing, change);
  }
  return [...byThing.values()];
}
