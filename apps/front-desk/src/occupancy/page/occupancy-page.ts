import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { ProblemWords } from '../../shared/api/problem-words';
import { SessionStore } from '../../shared/session/session-store';
import { Keys } from '../../shared/ui/keys';
import { Board } from '../board/board';
import { BoardHistory } from '../board/board-history';
import { BoardLinks } from '../board/board-links';
import { BoardOptions } from '../board/board-options';
import { BoardWords } from '../board/board-words';
import { Freshness } from '../board/freshness';
import { OpenRows } from '../drawer/open-rows';
import { BusyHours } from '../heat/busy-hours';
import { DayTakings } from '../money/day-takings';
import { TakingsChart } from '../money/takings-chart';
import { RoomTiles } from '../rooms/room-tiles';
import { TeamStrips } from '../team/team-strips';
import { KpiRow } from '../tiles/kpi-row';
import { WaitingList } from '../waiting/waiting-list';
import { BoardHeader } from './board-header';
import { BoardSkeleton } from './board-skeleton';

/** How the centre is used, as it happens. Four states: loading, nobody works, failed, the board. */
@Component({
  selector: 'ar-occupancy-page',
  imports: [
    BoardHeader,
    BoardSkeleton,
    BusyHours,
    KpiRow,
    RoomTiles,
    TakingsChart,
    TeamStrips,
    TranslocoDirective,
    WaitingList,
  ],
  providers: [Board, BoardHistory, BoardLinks, BoardOptions, BoardWords, DayTakings, Freshness, OpenRows],
  templateUrl: './occupancy-page.html',
  styleUrl: './occupancy-page.css',
  host: { '[class.wall]': 'options.isWall()' },
})
export class OccupancyPage {
  private readonly board = inject(Board);
  private readonly problems = inject(ProblemWords);

  /** Of the address. */
  readonly date = input<string>();
  readonly position = input<string>();
  readonly kiosk = input<string>();

  protected readonly options = inject(BoardOptions);
  protected readonly hasMoney = inject(SessionStore).can('takings.view');
  protected readonly state = computed<'loading' | 'failed' | 'empty' | 'ready'>(() => {
    const phase = this.board.phase();
    if (phase === 'failed') return 'failed';
    if (phase !== 'ready') return 'loading';
    const figures = this.board.whole();
    return figures && figures.teamMembers.length > 0 ? 'ready' : figures ? 'empty' : 'loading';
  });
  protected readonly failure = computed(() => this.problems.sentence(this.board.problem()));

  constructor() {
    inject(Title).setTitle(inject(TranslocoService).translate('occupancy.header.title'));
    effect(() => {
      const asked = { date: dateOf(this.date()), position: this.position(), isWall: this.kiosk() !== undefined };
      untracked(() => this.options.ask(asked));
    });
    inject(Keys).bind([
      { key: 'T', label: 'occupancy.keys.today', run: () => this.options.show(this.options.today()) },
      { key: '[', label: 'occupancy.keys.previous', run: () => this.options.turn(-1) },
      { key: ']', label: 'occupancy.keys.next', run: () => this.options.turn(1) },
    ]);
  }

  protected retry(): void {
    this.board.retry();
  }
}

function dateOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}
