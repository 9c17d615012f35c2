import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Operation } from '@anteroom/contracts-payments';
import { Api } from '../../shared/api/api';
import { paymentsRoutes } from '../../shared/api/payments-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { Skeleton } from '../../shared/ui/skeleton';
import { EntriesDrawer } from '../books/entries-drawer';
import { ReceiptDialog } from '../receipt/receipt-dialog';

/** What was done with money on the day, the latest first. */
@Component({
  selector: 'ar-operations-table',
  imports: [TranslocoDirective, Skeleton],
  templateUrl: './operations-table.html',
  styleUrl: './operations-table.css',
})
export class OperationsTable {
  readonly branchId = input.required<string>();
  readonly date = input.required<string>();

  private readonly api = inject(Api);
  protected readonly problems = inject(ProblemWords);
  protected readonly formats = inject(Formats);
  protected readonly drawer = inject(EntriesDrawer);
  protected readonly receipts = inject(ReceiptDialog);
  protected readonly first = this.api.read(paymentsRoutes.listOperations, () => ({
    params: { branchId: this.branchId(), date: this.date() },
  }));
  private readonly page = computed(() => (this.first.hasValue() ? this.first.value() : undefined));
  private readonly older = linkedSignal<string, readonly Operation[]>({
    source: () => this.date(),
    computation: () => [],
  });
  protected readonly next = linkedSignal(() => this.page()?.next ?? null);
  protected readonly operations = computed(() => [...(this.page()?.operations ?? []), ...this.older()]);
  protected readonly problem = signal<unknown>(undefined);

  protected async more(): Promise<void> {
    const cursor = this.next();
    if (cursor === null) return;
    try {
      const params = { branchId: this.branchId(), date: this.date() };
      const page = await this.api.call(paymentsRoutes.listOperations, { params, query: { cursor } });
      this.older.update((known) => [...known, ...page.operations]);
      this.next.set(page.next);
    } catch (error) {
      this.problem.set(error);
    }
  }
}
