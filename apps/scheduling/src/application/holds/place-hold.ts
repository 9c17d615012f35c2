import type { PlaceHold as HoldRequest, SlotHold as SlotHoldView } from '@anteroom/contracts-scheduling';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import type { Temporal } from '@anteroom/kernel';
import { Ids, sentTogether } from '@anteroom/platform-persistence';
import { planHold } from '../../domain/hold.rules';
import { SlotHold, requireHoldToSpare } from '../../domain/slot-hold';
import { Calendar } from '../calendar/calendar';
import { dayChanges } from '../calendar/day-changes';
import { Contest } from '../claiming/contest';
import type { Rivalry } from '../claiming/rivals';
import { Schedule } from '../claiming/schedule';
import { holdQuestion } from './hold-question';
import { holdView } from './hold-view';
import { SlotHolds } from './slot-holds';

export interface PlaceHoldCommand {
  readonly branchId: string;
  readonly request: HoldRequest;
  readonly by: StaffIdentity;
}

/** Holds time while somebody fills in the appointment window. */
export class PlaceHold {
  constructor(
    private readonly contest: Contest,
    private readonly schedule: Schedule,
    private readonly holds: SlotHolds,
    private readonly calendar: Calendar,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `slot-taken`, `hold-limit-reached`, `outside-working-time`, and those of bad input */
  execute(command: PlaceHoldCommand): Promise<SlotHoldView> {
    const scope = { branchIds: command.by.branchIds, durability: 'may-be-lost' as const };
    return this.contest.run(scope, (now) => this.attempt(command, now), rivalryOf(command));
  }

  private async attempt(command: PlaceHoldCommand, now: Temporal.Instant): Promise<SlotHoldView> {
    const { branchId, request, by } = command;
    const [, context] = await sentTogether([
      this.holds.waitForTurn(by.id),
      this.schedule.read(holdQuestion(command, now)),
    ]);
    requireHoldToSpare(context.liveHolds);
    const id = this.ids.next();
    const { time, claim } = planHold(request, context, { by, holdId: id });
    const hold = SlotHold.place({ id, branchId, time, by, now });
    const view = holdView(hold, context.names);
    const { timeZone } = context.branch;
    const value = { kind: 'hold' as const, id, value: view };
    await sentTogether([
      this.schedule.claim([claim]),
      this.holds.add(hold, by),
      this.calendar.record({ changes: dayChanges({ branchId, timeZone, after: time.interval, value }) }),
    ]);
    return view;
  }
}

function rivalryOf({ branchId, request, by }: PlaceHoldCommand): Rivalry {
  const { teamMemberId, start, end, serviceIds, resourceIds, clientId } = request;
  return {
    question: JSON.stringify([
      'hold',
      branchId,
      teamMemberId,
      start,
      end,
      serviceIds,
      resourceIds,
      clientId,
      by.rights,
    ]),
    wasDone: async () => false,
  };
}
