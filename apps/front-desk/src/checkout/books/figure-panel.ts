import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { ProblemWords } from '../../shared/api/problem-words';
import { paymentsRoutes } from '../../shared/api/payments-routes';
import { Formats } from '../../shared/format/formats';
import { Icon } from '../../shared/ui/icon';
import { Skeleton } from '../../shared/ui/skeleton';
import type { OpenedFigure } from './entries-drawer';

/** What a figure of the day's takings is the sum of: money that moved, or appointments with what they are worth. */
@Component({
  selector: 'ar-figure-panel',
  imports: [TranslocoDirective, Icon, Skeleton],
  templateUrl: './figure-panel.html',
  styleUrls: ['./entries-panel.css', './figure-panel.css'],
})
export class FigurePanel {
  protected readonly of = inject<OpenedFigure>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef>(DialogRef);
  protected readonly formats = inject(Formats);
  protected readonly problems = inject(ProblemWords);
  protected readonly read = inject(Api).read(paymentsRoutes.listTakingsRows, () => {
    const { branchId, date, figure, method } = this.of;
    return { params: { branchId, date }, query: { figure, method } };
  });
}
