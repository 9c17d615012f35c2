import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { DayStore } from '../../shared/live/day-store';
import { SessionStore } from '../../shared/session/session-store';
import { dayAxis } from '../rules/day-axis';
import { type DayPlan, dayPlan } from '../rules/day-plan';
import { workingHoursOf } from '../rules/free-ghost';
import { addDays } from '../rules/month';
import { Centre } from './centre';

/** The neighbours are read ahead once the day itself has been on screen for a moment. */
const prefetchAfterMs = 600;

/** The day that the page shows: what the live store knows of it, in minutes of its axis. */
@Injectable()
export class OpenDay {
  private readonly store = inject(DayStore);
  private readonly session = inject(SessionStore);
  private readonly centre = inject(Centre);
  private readonly wanted = signal('1970-01-01');

  readonly date = this.wanted.asReadonly();
  readonly axis = computed(() => dayAxis(this.date(), this.session.branch()?.timeZone ?? 'UTC'));
  readonly phase = this.store.phase;
  readonly problem = this.store.problem;
  readonly readOnly = this.store.readOnly;
  readonly stale = this.store.stale;
  readonly appointments = this.store.appointments;
  readonly holds = this.store.holds;
  readonly catalogue = this.centre.catalogue;

  readonly plan = computed<DayPlan | undefined>(() => {
    if (this.phase() !== 'ready' || this.store.date() !== this.date()) return undefined;
    const { teamMembers, appointments, events, blocks, holds } = this.store;
    const content = {
      teamMembers: teamMembers(),
      appointments: appointments(),
      events: events(),
      blocks: blocks(),
      holds: holds(),
    };
    return dayPlan(this.axis(), content);
  });
  readonly workingHours = computed(
    () => {
      const plan = this.plan();
      return plan ? workingHoursOf(plan) : { start: 480, end: 1080 };
    },
    { equal: (a, b) => a.start === b.start && a.end === b.end },
  );

  constructor() {
    effect((onCleanup) => {
      const branchId = this.session.branch()?.id;
      const date = this.date();
      if (!branchId || date.startsWith('1970')) return;
      untracked(() => this.store.open(branchId, date));
      const timer = setTimeout(() => this.readNeighbours(branchId, date), prefetchAfterMs);
      onCleanup(() => clearTimeout(timer));
    });
  }

  /** The name of somebody who works that day; empty for others. */
  memberName(memberId: string): string {
    return this.plan()?.members.get(memberId)?.name ?? '';
  }

  show(date: string): void {
    this.wanted.set(date);
  }

  retry(): void {
    this.store.retry();
  }

  close(): void {
    this.store.close();
  }

  private readNeighbours(branchId: string, date: string): void {
    for (const days of [1, -1]) this.store.prefetch(branchId, addDays(date, days));
  }
}
