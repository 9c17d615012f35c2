import type { SlotHold } from '../../domain/slot-hold';
import { Calendar } from '../calendar/calendar';
import { dayChanges } from '../calendar/day-changes';
import { holdGone } from './hold-view';
import { SlotHolds } from './slot-holds';

/** Gives held time back and takes the holds off every screen: a part of several use cases, in their unit of work. */
export class GiveBackHolds {
  constructor(
    private readonly holds: SlotHolds,
    private readonly calendar: Calendar,
  ) {}

  /** @param holds locked by the running unit */
  async execute(holds: readonly SlotHold[]): Promise<void> {
    if (holds.length === 0) return;
    const timeZones = await this.holds.readTimeZones([...new Set(holds.map(({ branchId }) => branchId))]);
    await this.holds.remove(holds.map(({ id }) => id));
    await this.calendar.record({
      changes: holds.flatMap(({ id, branchId, time }) =>
        dayChanges({ branchId, timeZone: timeZones[branchId] ?? 'UTC', before: time.interval, value: holdGone(id) }),
      ),
    });
  }
}
