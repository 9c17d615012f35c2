import type { StaffIdentity } from '@anteroom/contracts-shared';
import type { Temporal } from '@anteroom/kernel';
import type { HoldRequest } from '../../domain/hold.rules';
import { calendarInstant } from '../../domain/interval.rules';
import type { SlotHold } from '../../domain/slot-hold';
import type { ContextQuestion } from '../claiming/schedule';

/** What the rules of a hold want to know; `moving` is the hold that is moved. */
export function holdQuestion(
  asked: { branchId: string; request: HoldRequest; by: StaffIdentity; moving?: SlotHold },
  now: Temporal.Instant,
): ContextQuestion {
  const { branchId, request, by, moving } = asked;
  return {
    branchId,
    teamMemberId: request.teamMemberId,
    services: (request.serviceIds ?? []).map((serviceId) => ({ serviceId, quantity: 1 })),
    unitIds: [...(request.resourceIds ?? []), ...(moving?.time.unitIds ?? [])],
    start: calendarInstant(request.start),
    end: calendarInstant(request.end),
    askerId: by.id,
    now,
  };
}
