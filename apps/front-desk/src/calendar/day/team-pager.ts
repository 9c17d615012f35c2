import { Injectable, computed, inject } from '@angular/core';
import { GridSurface } from '../grid/grid-surface';
import { GridViewport } from '../grid/grid-viewport';
import { DayColumns } from './day-columns';

/** On tablets: “Team 1–6 of 8”. */
@Injectable()
export class TeamPager {
  private readonly viewport = inject(GridViewport);
  private readonly columns = inject(DayColumns);
  private readonly surface = inject(GridSurface);

  readonly total = computed(() => this.columns.shown().length);
  readonly page = this.viewport.page;
  readonly isPaged = computed(
    () => this.viewport.layout() === 'pages' && this.total() > this.viewport.columnsPerPage(),
  );

  turn(direction: 'next' | 'previous'): void {
    this.surface.turnPage(direction);
  }
}
