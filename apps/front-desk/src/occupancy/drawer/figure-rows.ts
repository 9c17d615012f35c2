import { Injectable, computed, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { CalendarAppointment } from '@anteroom/contracts-scheduling';
import { Formats } from '../../shared/format/formats';
import { Board } from '../board/board';
import { BoardWords } from '../board/board-words';
import { sameJson } from '../board/same-json';
import { type Figure, rowsOf } from '../rules/rows.rules';

/** The appointments behind a figure, as they are read. */
@Injectable()
export class FigureRows {
  private readonly board = inject(Board);
  private readonly words = inject(BoardWords);
  private readonly formats = inject(Formats);
  private readonly transloco = inject(TranslocoService);
  private readonly asked = signal<Figure>({ kind: 'used' });

  readonly all = computed(
    () => {
      const drawing = this.board.drawing();
      if (!drawing) return [];
      const tally = this.asked().kind === 'unit' ? drawing.whole : drawing.shown;
      return rowsOf(this.asked(), tally, drawing.now).map(({ appointment, minutes }) => ({
        id: appointment.id,
        client: this.words.client(appointment),
        details: this.detailsOf(appointment),
        status: appointment.status,
        minutes,
      }));
    },
    { equal: sameJson },
  );

  show(figure: Figure): void {
    this.asked.set(figure);
  }

  /** When, with whom, and how far it is. */
  private detailsOf({ start, end, teamMemberId, status }: CalendarAppointment): string {
    const parts = [
      this.formats.timeRange(start, end),
      this.board.memberName(teamMemberId),
      this.transloco.translate(`common.status.${status}`),
    ];
    return parts.join(' · ');
  }
}
