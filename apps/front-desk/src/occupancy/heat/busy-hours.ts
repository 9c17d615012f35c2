import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { Clock } from '../../shared/ui/clock';
import { Skeleton } from '../../shared/ui/skeleton';
import { BoardHistory } from '../board/board-history';
import { BoardOptions } from '../board/board-options';
import { FigureNote } from '../tiles/figure-note';

const steps = [0, 1, 2, 3, 4] as const;
/** A Monday: the names of the weekdays are those of its week. */
const someMonday = '2026-11-23';

/** How much of each hour of the week was booked in the eight weeks before: a table whose cells are coloured. */
@Component({
  selector: 'ar-busy-hours',
  imports: [FigureNote, Skeleton, TranslocoDirective],
  templateUrl: './busy-hours.html',
  styleUrls: ['../page/board-card.css', './busy-hours.css'],
})
export class BusyHours {
  private readonly history = inject(BoardHistory);
  private readonly options = inject(BoardOptions);
  private readonly clock = inject(Clock);
  private readonly formats = inject(Formats);
  private readonly problems = inject(ProblemWords);

  protected readonly steps = steps;
  protected readonly isWall = this.options.isWall;
  protected readonly phase = this.history.phase;
  protected readonly map = this.history.heatMap;
  protected readonly problem = computed(() => this.problems.sentence(this.history.problem()));
  /** The cell of this hour, as `weekday hour`. */
  protected readonly here = computed(() => {
    if (!this.options.isToday()) return '';
    return `${weekdayOf(this.options.today())} ${Number(this.formats.time(this.clock.now()).slice(0, 2))}`;
  });

  protected weekdayName(weekday: number): string {
    return this.formats.date(`2026-11-${Number(someMonday.slice(8)) + weekday - 1}`, 'weekday');
  }

  protected hourName(hour: number): string {
    return String(hour).padStart(2, '0');
  }

  protected retry(): void {
    this.history.retry();
  }
}

/** ISO: 1 is Monday. */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
