import { Injectable, computed, inject } from '@angular/core';
import { visibleMembers } from '../rules/day-filter';
import type { PlannedMember } from '../rules/day-plan';
import { OpenDay } from './open-day';
import { ViewOptions } from './view-options';

/** The people whose columns are shown, in order. */
@Injectable()
export class DayColumns {
  private readonly day = inject(OpenDay);
  private readonly options = inject(ViewOptions);

  readonly shown = computed<readonly PlannedMember[]>(() => {
    const plan = this.day.plan();
    return plan ? visibleMembers(plan.members.values(), this.options.filter(), this.day.catalogue()) : [];
  });
  private readonly places = computed(() => new Map(this.shown().map((member, index) => [member.id, index])));

  /** The index of somebody's column; undefined while it is filtered away. */
  indexOf(memberId: string): number | undefined {
    return this.places().get(memberId);
  }

  at(index: number): PlannedMember | undefined {
    return this.shown()[index];
  }
}
