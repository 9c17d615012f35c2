import { Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PaymentMethod, Takings, TakingsFigure } from '@anteroom/contracts-payments';
import { Api } from '../../shared/api/api';
import { paymentsRoutes } from '../../shared/api/payments-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { TopicWatch } from '../../shared/live/topic-watch';
import { Skeleton } from '../../shared/ui/skeleton';
import { EntriesDrawer } from '../books/entries-drawer';

/** What the day came to, by method, beside what was expected and the same weekday a week before. */
@Component({
  selector: 'ar-day-totals',
  imports: [TranslocoDirective, Skeleton],
  templateUrl: './day-totals.html',
  styleUrl: './day-totals.css',
})
export class DayTotals {
  readonly branchId = input.required<string>();
  readonly date = input.required<string>();

  private readonly api = inject(Api);
  protected readonly problems = inject(ProblemWords);
  protected readonly formats = inject(Formats);
  private readonly drawer = inject(EntriesDrawer);
  protected readonly followed = inject(TopicWatch).follow<Takings>({
    topic: () => ({ branchId: this.branchId(), topic: 'takings', id: this.date() }),
    read: ({ branchId, id }) => this.api.call(paymentsRoutes.getTakings, { params: { branchId, date: id } }),
  });

  protected open(figure: TakingsFigure, method?: PaymentMethod): void {
    void this.drawer.openFigure({ branchId: this.branchId(), date: this.date(), figure, method });
  }
}
