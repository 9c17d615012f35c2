import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { paymentsRoutes } from '../../shared/api/payments-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { Skeleton } from '../../shared/ui/skeleton';
import { EntriesDrawer } from '../books/entries-drawer';
import { ReceiptDialog } from '../receipt/receipt-dialog';
import { type Shown, nothingShown, withEarlier, withLatest } from './shown-operations.rules';

interface Reading {
  readonly day: string;
  readonly page: Shown | undefined;
}

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
  /** Raised when something was done with a register: the latest operations are read again. */
  readonly changes = input(0);

  private readonly api = inject(Api);
  protected readonly problems = inject(ProblemWords);
  protected readonly formats = inject(Formats);
  protected readonly drawer = inject(EntriesDrawer);
  protected readonly receipts = inject(ReceiptDialog);
  protected readonly first = this.api.read(paymentsRoutes.listOperations, () => ({
    params: { branchId: this.branchId(), date: this.date() },
  }));
  private readonly page = computed(() => (this.first.hasValue() ? this.first.value() : undefined));
  private readonly day = computed(() => `${this.branchId()} ${this.date()}`);
  /** What is on screen: earlier ones that were asked for stay when the latest are read again. */
  private readonly shown = linkedSignal<Reading, Shown>({
    source: () => ({ day: this.day(), page: this.page() }),
    computation: ({ day, page }, previous) => {
      const known = previous?.source.day === day ? previous.value : nothingShown;
      return page ? withLatest(known, page) : known;
    },
  });
  protected readonly operations = computed(() => this.shown().operations);
  protected readonly next = computed(() => this.shown().next);
  protected readonly problem = signal<unknown>(undefined);

  constructor() {
    effect(() => {
      if (this.changes() > 0) untracked(() => this.first.reload());
    });
  }

  protected async more(): Promise<void> {
    const cursor = this.next();
    if (cursor === null) return;
    try {
      const params = { branchId: this.branchId(), date: this.date() };
      const page = await this.api.call(paymentsRoutes.listOperations, { params, query: { cursor } });
      this.shown.update((known) => withEarlier(known, page));
    } catch (error) {
      this.problem.set(error);
    }
  }
}
