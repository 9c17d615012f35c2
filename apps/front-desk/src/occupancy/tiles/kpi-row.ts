import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Board } from '../board/board';
import { BoardHistory } from '../board/board-history';
import { BoardOptions } from '../board/board-options';
import { OpenRows } from '../drawer/open-rows';
import { TakingsTile } from '../money/takings-tile';
import { percentOf } from '../rules/figures.rules';
import { shareOf } from '../rules/history.rules';
import { isWaiting, waitedMinutes } from '../rules/moment.rules';
import type { Figure } from '../rules/rows.rules';
import { FigureTile } from './figure-tile';

/** A wait this long fills its bar. */
const fullWaitMinutes = 15;

/** The numbers one looks at first. */
@Component({
  selector: 'ar-kpi-row',
  imports: [FigureTile, TakingsTile, TranslocoDirective],
  templateUrl: './kpi-row.html',
  styleUrl: './kpi-row.css',
  host: { '[class.four]': '!hasMoney' },
})
export class KpiRow {
  private readonly board = inject(Board);
  private readonly history = inject(BoardHistory);
  private readonly openRows = inject(OpenRows);
  private readonly options = inject(BoardOptions);
  private readonly formats = inject(Formats);

  protected readonly hasMoney = inject(SessionStore).can('takings.view');
  protected readonly isWall = this.options.isWall;
  protected readonly isToday = this.options.isToday;
  protected readonly figures = this.board.figures;
  protected readonly comparison = this.history.comparison;
  protected readonly weekday = computed(() => this.formats.date(this.options.date(), 'long').split(' ')[0] ?? '');

  protected readonly units = computed(() => {
    const all = this.board.whole()?.units ?? [];
    return { inUse: all.filter(({ state }) => state === 'in-use' || state === 'over').length, of: all.length };
  });
  protected readonly withClientPart = computed(() => {
    const { count, of } = this.figures()?.now.withClient ?? { count: 0, of: 0 };
    return of === 0 ? 0 : (100 * count) / of;
  });
  protected readonly used = computed(() => {
    const use = this.figures()?.branch;
    return use && percentOf(use);
  });
  /** What the branch as a whole wants to have used; a day without working time cannot miss it. */
  protected readonly target = computed(() => {
    const [percent, used] = [this.comparison()?.target, this.used()];
    if (percent === undefined || used === undefined || this.options.position() !== undefined) return undefined;
    return { percent, isReached: used >= percent };
  });
  protected readonly free = computed(() => {
    const { bookedMinutes, workingMinutes } = this.figures()?.branch ?? { bookedMinutes: 0, workingMinutes: 0 };
    return this.formats.minutes(workingMinutes - bookedMinutes);
  });
  protected readonly noShowShare = computed(() => {
    const counted = this.figures()?.noShows;
    return counted && shareOf(counted);
  });
  protected readonly highestDay = computed(() => Math.max(1, ...(this.comparison()?.noShowDays ?? [])));
  protected readonly noShowBar = computed(() => Math.min(this.noShowShare() ?? 0, this.highestDay()));
  /** How full the bar of each who waits is, in per cent, the longest first. */
  protected readonly waits = computed(
    () => {
      const drawing = this.board.drawing();
      const waiting = drawing?.shown.appointments.filter(isWaiting) ?? [];
      const minutes = waiting.map((one) => waitedMinutes(one, drawing?.now ?? 0)).sort((a, b) => b - a);
      return minutes.slice(0, 8).map((n) => Math.max(8, Math.min(100, Math.round((100 * n) / fullWaitMinutes))));
    },
    { equal: (a, b) => a.join() === b.join() },
  );

  protected open(kind: Exclude<Figure['kind'], 'member' | 'unit'>, title: string): void {
    this.openRows.execute({ figure: { kind }, title });
  }
}
