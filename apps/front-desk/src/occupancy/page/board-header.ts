import { CdkMenu, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Clock } from '../../shared/ui/clock';
import { Icon } from '../../shared/ui/icon';
import { Tooltip } from '../../shared/ui/tooltip';
import { TurnDays } from '../../shared/ui/turn-days';
import { Board } from '../board/board';
import { BoardOptions } from '../board/board-options';
import { Freshness } from '../board/freshness';
import { percentOf } from '../rules/figures.rules';

/** Which day, whose figures, how old they are; and the way to the wall. */
@Component({
  selector: 'ar-board-header',
  imports: [CdkMenu, CdkMenuItemRadio, CdkMenuTrigger, Icon, Tooltip, TranslocoDirective, TurnDays],
  templateUrl: './board-header.html',
  styleUrl: './board-header.css',
})
export class BoardHeader {
  private readonly board = inject(Board);
  private readonly clock = inject(Clock);
  private readonly formats = inject(Formats);

  protected readonly options = inject(BoardOptions);
  protected readonly age = inject(Freshness).age;
  protected readonly when = computed(() => {
    const date = this.formats.date(this.options.date(), 'long');
    return this.options.isToday() ? `${date}, ${this.formats.time(this.clock.now())}` : date;
  });
  protected readonly positions = computed(() =>
    (this.board.whole()?.positions ?? []).map((position) => ({ ...position, percent: percentOf(position) })),
  );
  protected readonly revision = computed(() => this.board.drawing()?.revision);

  protected turn(days: number): void {
    this.options.turn(days);
  }

  protected today(): void {
    this.options.show(this.options.today());
  }
}
