import type { SlotHold as SlotHoldView } from '@anteroom/contracts-scheduling';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { NotFound, type Temporal } from '@anteroom/kernel';
import { sentTogether } from '@anteroom/platform-persistence';
import { areSameSeats } from '../../domain/claim';
import { type HoldRequest, planHold } from '../../domain/hold.rules';
import type { SlotHold } from '../../domain/slot-hold';
import { Calendar } from '../calendar/calendar';
import { dayChanges } from '../calendar/day-changes';
import { Contest } from '../claiming/contest';
import { Schedule } from '../claiming/schedule';
import { holdQuestion } from './hold-question';
import { holdView } from './hold-view';
import { SlotHolds } from './slot-holds';

export interface MoveHoldCommand {
  readonly branchId: string;
  readonly holdId: string;
  /** Without a team member it stays with its own. */
  readonly request: Omit<HoldRequest, 'teamMemberId'> & { readonly teamMemberId?: string };
  readonly by: StaffIdentity;
}

/** Moves a hold; the old time is given up in the same moment in which the new one is won. */
export class MoveHold {
  constructor(
    private readonly contest: Contest,
    private readonly schedule: Schedule,
    private readonly holds: SlotHolds,
    private readonly calendar: Calendar,
  ) {}

  /** @throws DomainError `slot-taken`, and then the old time is still held; `hold-expired`; `change-not-allowed` */
  execute(command: MoveHoldCommand): Promise<SlotHoldView> {
    const scope = { branchIds: command.by.branchIds, durability: 'may-be-lost' as const };
    return this.contest.run(scope, (now) => this.attempt(command, now));
  }

  private async attempt(command: MoveHoldCommand, now: Temporal.Instant): Promise<SlotHoldView> {
    const { branchId, holdId, by } = command;
    const hold = await this.holds.getForChange(holdId);
    if (hold.branchId !== branchId) throw new NotFound('slot hold');
    hold.requireHolder(by);
    hold.requireLive(now);
    const request = { ...command.request, teamMemberId: command.request.teamMemberId ?? hold.time.teamMemberId };
    const context = await this.schedule.read(holdQuestion({ branchId, request, by, moving: hold }, now));
    const { time, claim } = planHold(request, context, { by, holdId, moving: hold });
    const moved = hold.movedTo(time, now);
    const view = holdView(moved, context.names);
    const place = { branchId, timeZone: context.branch.timeZone };
    const value = { kind: 'hold' as const, id: holdId, value: view };
    await sentTogether([
      isSameTime(hold, moved) ? Promise.resolve() : this.schedule.claim([claim], { freeing: [holdId] }),
      this.holds.save(moved, by),
      this.calendar.record({
        changes: dayChanges({ ...place, before: hold.time.interval, after: time.interval, value }),
      }),
    ]);
    return view;
  }
}

function isSameTime(one: SlotHold, other: SlotHold): boolean {
  return one.during.equals(other.during) && areSameSeats(one.time.seatIds, other.time.seatIds);
}
