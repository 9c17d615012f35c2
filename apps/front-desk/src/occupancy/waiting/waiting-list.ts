import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Icon } from '../../shared/ui/icon';
import { Ring } from '../../shared/ui/ring';
import { Board } from '../board/board';
import { BoardLinks } from '../board/board-links';
import { BoardOptions } from '../board/board-options';
import { BoardWords } from '../board/board-words';
import { sameJson } from '../board/same-json';
import { type Alert, alertAt } from '../rules/alert.rules';
import { rowsOf } from '../rules/rows.rules';

/** A wait this long fills its ring. */
const fullWaitMinutes = 15;
const longWaitMinutes = 10;

/** Who waits and how long, and the one thing that deserves a look, in plain words. */
@Component({
  selector: 'ar-waiting-list',
  imports: [Icon, Ring, TranslocoDirective],
  templateUrl: './waiting-list.html',
  styleUrls: ['../page/board-card.css', './waiting-list.css'],
})
export class WaitingList {
  private readonly board = inject(Board);
  private readonly links = inject(BoardLinks);
  private readonly words = inject(BoardWords);
  private readonly formats = inject(Formats);

  protected readonly isWall = inject(BoardOptions).isWall;
  protected readonly isToday = inject(BoardOptions).isToday;
  protected readonly waiting = computed(
    () => {
      const drawing = this.board.drawing();
      if (!drawing) return [];
      return rowsOf({ kind: 'waiting' }, drawing.shown, drawing.now).map(({ appointment, minutes = 0 }) => ({
        id: appointment.id,
        name: this.words.client(appointment),
        member: this.words.person(this.board.memberName(appointment.teamMemberId)),
        due: this.formats.time(appointment.start),
        minutes,
        ring: Math.min(1, minutes / fullWaitMinutes),
        isLong: minutes > longWaitMinutes,
      }));
    },
    { equal: sameJson },
  );
  protected readonly alert = computed(
    () => {
      const drawing = this.board.drawing();
      return drawing && this.isToday() ? this.factsOf(alertAt(drawing.whole, drawing.now)) : undefined;
    },
    { equal: sameJson },
  );

  protected open(id: string): void {
    this.links.openAppointment(id);
  }

  private factsOf(alert: Alert) {
    switch (alert.kind) {
      case 'over': {
        const member = this.words.person(this.board.memberName(alert.memberId));
        const from = alert.from === undefined ? '' : this.formats.time(alert.from);
        return { ...alert, member, from };
      }
      case 'waiting': {
        const one = this.waiting().find(({ id }) => id === alert.appointmentId);
        return { ...alert, client: one?.name ?? '' };
      }
      default:
        return alert;
    }
  }
}
