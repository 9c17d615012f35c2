import { Component, ElementRef, computed, effect, inject, input, untracked } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { OperationKind, ZReport } from '@anteroom/contracts-payments';
import { Api } from '../../shared/api/api';
import { paymentsRoutes } from '../../shared/api/payments-routes';
import { Formats } from '../../shared/format/formats';
import { Icon } from '../../shared/ui/icon';
import { EntriesDrawer } from '../books/entries-drawer';
import { printOnly } from '../receipt/print-only';

/** The reports of the shifts that were closed on the day: numbered, and as they were written. */
@Component({
  selector: 'ar-z-reports',
  imports: [TranslocoDirective, Icon],
  templateUrl: './z-reports.html',
  styleUrl: './z-reports.css',
})
export class ZReports {
  readonly branchId = input.required<string>();
  readonly date = input.required<string>();
  /** Raised when something was done with a register: a closed shift has written its report. */
  readonly changes = input(0);

  private readonly api = inject(Api);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly formats = inject(Formats);
  private readonly drawer = inject(EntriesDrawer);
  private readonly read = this.api.read(paymentsRoutes.listZReports, () => ({
    params: { branchId: this.branchId(), date: this.date() },
  }));
  protected readonly reports = computed(() => (this.read.hasValue() ? this.read.value() : []));

  constructor() {
    effect(() => {
      if (this.changes() > 0) untracked(() => this.read.reload());
    });
  }

  /** Of one kind of operation, or everything of the shift. */
  protected open({ shift }: ZReport, kind?: OperationKind): void {
    // what was cancelled has a figure of its own
    const standing = kind === 'payment' || kind === 'refund' ? 'only' : undefined;
    void this.drawer.open({ branchId: this.branchId(), shiftId: shift.id, kind, standing });
  }

  protected print(number: number): void {
    const paper = this.host.querySelector<HTMLElement>(`#z-report-${number}`);
    if (paper) printOnly(paper);
  }
}
