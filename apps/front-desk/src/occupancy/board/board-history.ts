import { Injectable, computed, inject } from '@angular/core';
import { Api } from '../../shared/api/api';
import { occupancyRoutes } from '../../shared/api/occupancy-routes';
import { heatMapOf } from '../rules/heat.rules';
import { comparisonOf } from '../rules/history.rules';
import { BoardOptions } from './board-options';

/** The eight weeks before the day on the board. They do not change while one looks, so they are read once. */
@Injectable()
export class BoardHistory {
  private readonly options = inject(BoardOptions);
  private readonly weeks = inject(Api).read(occupancyRoutes.getOccupancyHistory, () => {
    const branchId = this.options.branchId();
    return branchId === undefined ? undefined : { params: { branchId }, query: { before: this.options.date() } };
  });

  readonly phase = computed(() => {
    if (this.weeks.hasValue()) return 'ready';
    return this.weeks.error() ? 'failed' : 'loading';
  });
  readonly problem = computed<unknown>(() => this.weeks.error());
  readonly heatMap = computed(() => (this.weeks.hasValue() ? heatMapOf(this.weeks.value()) : undefined));
  readonly comparison = computed(() =>
    this.weeks.hasValue() ? comparisonOf(this.weeks.value(), this.options.date()) : undefined,
  );

  retry(): void {
    this.weeks.reload();
  }
}
