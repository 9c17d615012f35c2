import { Component, computed, inject, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { DayStore } from '../../shared/live/day-store';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { TurnDays } from '../../shared/ui/turn-days';
import { liveCounts } from '../rules/attention';
import { spanOf } from '../rules/day-plan';
import { DayClock } from './day-clock';
import { DayTurns } from './day-turns';
import { OpenDay } from './open-day';
import { StepSwitch } from './step-switch';
import { TeamPager } from './team-pager';

/** Which day it is, how to leave it, how it is going right now, and how it is drawn. */
@Component({
  selector: 'ar-day-toolbar',
  imports: [Icon, StepSwitch, TranslocoDirective, TurnDays],
  templateUrl: './day-toolbar.html',
  styleUrl: './day-toolbar.css',
})
export class DayToolbar {
  private readonly day = inject(OpenDay);
  private readonly store = inject(DayStore);
  private readonly clock = inject(DayClock);
  private readonly formats = inject(Formats);
  private readonly turns = inject(DayTurns);
  private readonly team = inject(TeamPager);

  readonly sideWanted = output();

  protected readonly canBook = inject(SessionStore).can('appointment.create');
  protected readonly readOnly = this.day.readOnly;
  protected readonly isPaged = this.team.isPaged;
  protected readonly page = this.team.page;
  protected readonly total = this.team.total;
  protected readonly date = computed(() => this.formats.date(this.day.date(), 'long'));
  protected readonly year = computed(() => this.day.date().slice(0, 4));
  protected readonly counts = computed(
    () => {
      const axis = this.day.axis();
      const watched = this.store
        .appointments()
        .map((one) => ({ ...spanOf(axis, one.start, one.end), status: one.status }));
      return this.clock.isToday() ? liveCounts(watched, this.clock.minute()) : undefined;
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  protected today(): void {
    this.turns.today();
  }

  protected turn(days: number): void {
    this.turns.by(days);
  }

  protected turnPage(direction: 'next' | 'previous'): void {
    this.team.turn(direction);
  }

  protected book(): void {
    this.turns.book();
  }
}
