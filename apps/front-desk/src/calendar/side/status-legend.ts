import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AttendanceStatus } from '@anteroom/contracts-scheduling';
import { DayStore } from '../../shared/live/day-store';
import { Formats } from '../../shared/format/formats';
import { Icon } from '../../shared/ui/icon';
import { ViewOptions } from '../day/view-options';
import { isOnlyShown, onlyShown } from '../rules/day-filter';
import type { PaymentMark } from '../rules/payment';
import { legendStatuses } from '../rules/statuses';

/** What the colours and icons mean, how many of each, and a click that shows only these: the others stand back. */
@Component({
  selector: 'ar-status-legend',
  imports: [Icon, TranslocoDirective],
  templateUrl: './status-legend.html',
})
export class StatusLegend {
  private readonly store = inject(DayStore);
  private readonly options = inject(ViewOptions);

  protected readonly marks = ['paid', 'partly-paid', 'unpaid'] as const satisfies readonly PaymentMark[];
  protected readonly currencySign = inject(Formats).currencySign;

  protected readonly total = computed(() => this.store.appointments().length);
  protected readonly rows = computed(() => {
    const groups = Map.groupBy(this.store.appointments(), ({ status }) => status);
    const muted = this.options.filter().mutedStatuses;
    return legendStatuses.map((status) => ({
      status,
      count: groups.get(status)?.length ?? 0,
      isShown: !muted.includes(status),
      isOnly: isOnlyShown(muted, status, legendStatuses),
    }));
  });

  /** Shows only this status; chosen again, all of them. */
  protected showOnly(status: AttendanceStatus): void {
    const { mutedStatuses } = this.options.filter();
    this.options.filterBy({ mutedStatuses: onlyShown(mutedStatuses, status, legendStatuses) });
  }
}
