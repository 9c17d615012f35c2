import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, resource, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { LedgerEntry } from '@anteroom/contracts-payments';
import type { Money } from '@anteroom/contracts-shared';
import { Api } from '../../shared/api/api';
import { ProblemWords } from '../../shared/api/problem-words';
import { paymentsRoutes } from '../../shared/api/payments-routes';
import { Formats } from '../../shared/format/formats';
import { Icon } from '../../shared/ui/icon';
import { Skeleton } from '../../shared/ui/skeleton';
import type { EntriesOf } from './entries-drawer';
import { VisitOpener } from './visit-opener';

type AccountOf = Extract<EntriesOf, { clientId: string }>;

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
  protected readonly visits = inject(VisitOpener);
  protected readonly dialog = inject<DialogRef>(DialogRef);
  protected readonly formats = inject(Formats);
  protected readonly problems = inject(ProblemWords);
  private readonly older = signal<readonly LedgerEntry[]>([]);
  private readonly next = signal<string | null>(null);

  /** Whose account it is; undefined where it is no client's. */
  protected readonly client = 'clientId' in this.of ? this.of.client : undefined;
  /** What is left on a client's account. */
  protected readonly balance = signal<Money | undefined>(undefined);
  /** Entries of many visits say which one they are of. */
  protected readonly ofManyVisits = !('visitId' in this.of);

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
    if ('clientId' in this.of) return this.readAccount(this.of, cursor);
    const { branchId, ...query } = this.of;
    const page = await this.api.call(paymentsRoutes.listEntries, { params: { branchId }, query: { ...query, cursor } });
    this.next.set(page.next);
    return page.entries;
  }

  private async readAccount({ branchId, clientId }: AccountOf, cursor?: string): Promise<readonly LedgerEntry[]> {
    const asked = { params: { branchId, clientId }, query: { cursor } };
    const page = await this.api.call(paymentsRoutes.getClientAccount, asked);
    this.next.set(page.next);
    this.balance.set(page.balance);
    return page.entries;
  }

  protected async openVisit(visitId: string): Promise<void> {
    this.dialog.close();
    await this.visits.ofVisit(visitId);
  }
}
