import { Injectable, computed, inject } from '@angular/core';
import type { FreeSlot } from '@anteroom/contracts-scheduling';
import { OpenDay } from '../day/open-day';
import { type Candidate, obstaclesOf } from '../rules/candidate';
import { spanOf } from '../rules/day-plan';
import { slotKey } from '../rules/free-times';
import { FinderForm } from './finder-form';
import { FreeTimeSearch } from './free-time-search';

/** Which of the times found have been taken since, as far as the open day shows it. */
@Injectable()
export class TakenMeanwhile {
  private readonly day = inject(OpenDay);
  private readonly form = inject(FinderForm);
  private readonly search = inject(FreeTimeSearch);

  /** Keys of the slots that are not free any more. */
  readonly keys = computed<ReadonlySet<string>>(() => {
    const taken = this.search.slots().filter((slot) => this.isTaken(slot));
    return new Set(taken.map(slotKey));
  });

  private isTaken(slot: FreeSlot): boolean {
    const [plan, candidate] = [this.day.plan(), this.candidateOf(slot)];
    if (!plan || !candidate || candidate.start < 0 || candidate.start >= plan.axis.minutes) return false;
    return obstaclesOf(plan, candidate, this.day.catalogue()).length > 0;
  }

  private candidateOf(slot: FreeSlot): Candidate | undefined {
    const [service, moving] = [this.form.service(), this.form.moving()];
    return (
      service && {
        ...spanOf(this.day.axis(), slot.start, slot.end),
        memberId: slot.teamMemberId,
        bufferMinutes: service.bufferMinutes,
        serviceIds: [service.id],
        resourceIds: slot.resources.map(({ id }) => id),
        ...(moving && { ignoring: moving.id }),
      }
    );
  }
}
