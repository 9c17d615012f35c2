import { Injectable, computed, inject } from '@angular/core';
import { DayColumns } from '../day/day-columns';
import { OpenDay } from '../day/open-day';
import type { Cell, Stop } from '../rules/cell-motion';
import { spanOf } from '../rules/day-plan';

/** The appointments as the keyboard meets them. Computed when a key asks, not when something is drawn. */
@Injectable()
export class GridStops {
  private readonly day = inject(OpenDay);
  private readonly columns = inject(DayColumns);

  readonly all = computed<readonly Stop[]>(() =>
    this.day.appointments().flatMap((appointment) => {
      const column = this.columns.indexOf(appointment.teamMemberId);
      if (column === undefined) return [];
      return [{ id: appointment.id, column, ...spanOf(this.day.axis(), appointment.start, appointment.end) }];
    }),
  );
  private readonly byColumn = computed(() => Map.groupBy(this.all(), ({ column }) => column));

  /** What stands at a cell, in the order in which it is drawn. */
  at(cell: Cell): readonly Stop[] {
    const column = this.byColumn().get(cell.column) ?? [];
    return column.filter(({ start, end }) => start <= cell.minute && cell.minute < end);
  }

  find(id: string): Stop | undefined {
    return this.all().find((stop) => stop.id === id);
  }
}
