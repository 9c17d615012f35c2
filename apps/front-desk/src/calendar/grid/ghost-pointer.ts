import { Injectable, computed, inject, signal } from '@angular/core';
import { SessionStore } from '../../shared/session/session-store';
import { DayClock } from '../day/day-clock';
import { DayColumns } from '../day/day-columns';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import type { DayPlan } from '../rules/day-plan';
import { type Ghost, type GhostRules, ghostAt, nextGhost, stretchedGhost, usualMinutes } from '../rules/free-ghost';

/** The new booking that the pointer hovers over, or draws. */
@Injectable()
export class GhostPointer {
  private readonly day = inject(OpenDay);
  private readonly options = inject(ViewOptions);
  private readonly session = inject(SessionStore);
  private readonly columns = inject(DayColumns);
  private readonly clock = inject(DayClock);
  private readonly hovered = signal<Ghost | undefined>(undefined, { equal: isSameGhost });

  readonly ghost = this.hovered.asReadonly();
  private readonly rules = computed<GhostRules>(() => ({
    step: this.options.step(),
    usualMinutes,
    outsideHours: this.session.can('appointment.outside-hours') ? 'may' : 'may-not',
  }));

  /** What a booking begun there would be; undefined where none can be begun. */
  at(memberId: string, minute: number): Ghost | undefined {
    const plan = this.planToBookOn();
    return plan && ghostAt(plan, memberId, minute, this.rules());
  }

  /** The next one that can be begun from there on, with this person if there is one today; never in the past. */
  next(memberId: string, minute: number): Ghost | undefined {
    const plan = this.planToBookOn();
    const others = this.columns.shown().filter(({ id }) => id !== memberId);
    const from = this.clock.isToday() ? Math.max(minute, this.clock.minute()) : minute;
    return plan && nextGhost(plan, [memberId, ...others.map(({ id }) => id)], from, this.rules());
  }

  hover(memberId: string, minute: number): void {
    this.hovered.set(this.at(memberId, minute));
  }

  stretch(from: Ghost, minute: number): void {
    const plan = this.day.plan();
    if (plan) this.hovered.set(stretchedGhost(plan, from, minute, this.rules()));
  }

  leave(): void {
    this.hovered.set(undefined);
  }

  private planToBookOn(): DayPlan | undefined {
    return this.day.readOnly() || !this.session.can('appointment.create') ? undefined : this.day.plan();
  }
}

function isSameGhost(a: Ghost | undefined, b: Ghost | undefined): boolean {
  return a?.memberId === b?.memberId && a?.start === b?.start && a?.end === b?.end;
}
