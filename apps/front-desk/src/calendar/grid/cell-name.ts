import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { DayColumns } from '../day/day-columns';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import { RefusalWords } from '../moves/refusal-words';
import { obstaclesOf } from '../rules/candidate';
import type { Cell } from '../rules/cell-motion';
import { wallTimeAt } from '../rules/day-axis';
import { freeMinutesFrom } from '../rules/free-ghost';

/** The accessible name of a cell: “13:30, Dr Lindgren, free, 45 minutes until next”. */
@Injectable()
export class CellName {
  private readonly day = inject(OpenDay);
  private readonly columns = inject(DayColumns);
  private readonly options = inject(ViewOptions);
  private readonly words = inject(RefusalWords);
  private readonly transloco = inject(TranslocoService);

  of(cell: Cell): string {
    const plan = this.day.plan();
    const member = this.columns.at(cell.column);
    if (!plan || !member) return '';
    const time = wallTimeAt(this.day.axis(), cell.minute);
    const free = freeMinutesFrom(plan, member.id, cell.minute);
    const key = free > 0 ? 'free' : 'busy';
    const state = free > 0 ? '' : this.stateOf(cell, member.id);
    return this.transloco.translate(`calendar.names.${key}`, { time, member: member.name, minutes: free, state });
  }

  private stateOf(cell: Cell, memberId: string): string {
    const plan = this.day.plan();
    if (!plan) return '';
    const span = { start: cell.minute, end: cell.minute + this.options.step() };
    const plain = { bufferMinutes: 0, serviceIds: [], resourceIds: [] };
    const [obstacle] = obstaclesOf(plan, { ...plain, ...span, memberId }, this.day.catalogue());
    return obstacle ? this.words.short(obstacle) : '';
  }
}
