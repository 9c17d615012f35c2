import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, resource, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { LedgerEntry } from '@anteroom/contracts-payments';
import { Api } from '../../shared/api/api';
import { ProblemWords } from '../../shared/api/problem-words';
import { paymentsRoutes } from '../../shared/api/payments-routes';
import { Formats } from '../../shared/format/formats';
import { Icon } from '../../shared/ui/icon';
import { Skeleton } from '../../shared/ui/skeleton';
import type { EntriesOf } from './entries-drawer';

/** An operation with its sides, as the books have it. */
interface Sides {
  readonly id: string;
  readonly first: LedgerEntry;
  readonly entries: readonly LedgerEntry[];
}

/** The ledger entries behind a figure, operation by operation: they cannot be changed, only answered by others. */
@Component({
  selector: 'ar-entries-panel',
  imports: [TranslocoDirective, Icon, Skeleton],
  templateUrl: './entries-panel.html',
  styleUrl: './entries-panel.css',
})
export class EntriesPanel {
  private readonly api = inject(Api);
  private readonly of = inject<EntriesOf>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef>(DialogRef);
  protected readonly formats = inject(Formats);
  protected readonly problems = inject(ProblemWords);
  private readonly older = signal<readonly LedgerEntry[]>([]);
  private readonly next = signal<string | null>(null);

  protected readonly first = resource({ loader: () => this.read() });
  private readonly all = computed(() => [...(this.first.hasValue() ? this.first.value() : []), ...this.older()]);
  protected readonly hasMore = computed(() => this.next() !== null);
  protected readonly operations = computed<readonly Sides[]>(() => {
    const byId = new Map<string, LedgerEntry[]>();
    for (const entry of this.all()) byId.set(entry.operationId, [...(byId.get(entry.operationId) ?? []), entry]);
    return [...byId].flatMap(([id, entries]) => (entries[0] ? { id, first: entries[0], entries } : []));
  });

  protected async more(): Promise<void> {
    const entries = await this.read(this.next() ?? undefined);
    this.older.update((known) => [...known, ...entries]);
  }

  private async read(cursor?: string): Promise<readonly LedgerEntry[]> {
    if ('visitId' in this.of) {
      const { visitId } = this.of;
      return (await this.api.call(paymentsRoutes.listVisitEntries, { params: { visitId } })).entries;
    }
    const { branchId, ...query } = this.of;
    const page = await this.api.call(paymentsRoutes.listEntries, { params: { branchId }, query: { ...query, cursor } });
    this.next.set(page.next);
    return page.entries;
  }
}
