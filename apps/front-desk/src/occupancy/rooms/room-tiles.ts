import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import type { IconName } from '../../shared/ui/icon-shapes';
import { Board } from '../board/board';
import { BoardOptions } from '../board/board-options';
import { BoardWords } from '../board/board-words';
import { sameJson } from '../board/same-json';
import { OpenRows } from '../drawer/open-rows';
import { percentOf } from '../rules/figures.rules';
import { unitNow } from '../rules/unit-now.rules';
import { FigureNote } from '../tiles/figure-note';
import { Pulse } from '../tiles/pulse';

const icons = { 'in-use': 'in-room', over: 'clock', cleaning: 'repeat', free: 'booked' } as const satisfies Record<
  string,
  IconName
>;

/** Rooms and equipment: solid in use, tinted over, hatched while they are made ready, outlined when free. */
@Component({
  selector: 'ar-room-tiles',
  imports: [FigureNote, Icon, Pulse, TranslocoDirective],
  templateUrl: './room-tiles.html',
  styleUrls: ['../page/board-card.css', './room-tiles.css'],
})
export class RoomTiles {
  private readonly board = inject(Board);
  private readonly openRows = inject(OpenRows);
  private readonly words = inject(BoardWords);

  protected readonly isWall = inject(BoardOptions).isWall;
  protected readonly isToday = inject(BoardOptions).isToday;
  protected readonly tiles = computed(
    () => {
      const drawing = this.board.drawing();
      if (!drawing) return [];
      return [...drawing.whole.units.values()].map((tally) => {
        const now = unitNow(tally, drawing.now);
        const { id, name } = tally.unit;
        const { use } = tally;
        const state = this.isToday() ? now.state : 'free';
        return {
          id,
          name,
          state,
          use,
          icon: icons[state],
          words: this.words.unitNow(now, drawing.now),
          percent: percentOf(use),
        };
      });
    },
    { equal: sameJson },
  );

  protected open(id: string, title: string): void {
    this.openRows.execute({ figure: { kind: 'unit', id }, title });
  }
}
