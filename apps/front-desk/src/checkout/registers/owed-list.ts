import { Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { paymentsRoutes } from '../../shared/api/payments-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { Skeleton } from '../../shared/ui/skeleton';
import { EntriesDrawer } from '../books/entries-drawer';
import { VisitOpener } from '../books/visit-opener';

/** What clients owe the branch, overdue first; a row opens its visit. */
@Component({
  selector: 'ar-owed-list',
  imports: [TranslocoDirective, Skeleton],
  templateUrl: './owed-list.html',
  styleUrls: ['./operations-table.css', './owed-list.css'],
})
export class OwedList {
  readonly branchId = input.required<string>();

  protected readonly problems = inject(ProblemWords);
  protected readonly formats = inject(Formats);
  protected readonly visits = inject(VisitOpener);
  protected readonly drawer = inject(EntriesDrawer);
  protected readonly read = inject(Api).read(paymentsRoutes.listOwed, () => ({
    params: { branchId: this.branchId() },
  }));
}
