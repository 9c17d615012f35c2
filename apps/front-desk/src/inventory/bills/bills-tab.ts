import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { inventoryRoutes } from '../../shared/api/inventory-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { BranchCatalogue } from '../../shared/branch/branch-catalogue';
import { SessionStore } from '../../shared/session/session-store';
import { Banner } from '../../shared/ui/banner';
import { Skeleton } from '../../shared/ui/skeleton';
import { quantityWords } from '../parts/quantity-words';
import { BillEditor } from './bill-editor';
import { type ServiceBills, billsOfServices, summaryOf } from './bills.rules';

/** What each service of the branch uses up, and the editor of one. */
@Component({
  selector: 'ar-bills-tab',
  imports: [TranslocoDirective, Banner, BillEditor, Skeleton],
  templateUrl: './bills-tab.html',
  styleUrl: './bills-tab.css',
})
export class BillsTab {
  /** From the address: the service whose bill is open. */
  readonly service = input<string>();

  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly problems = inject(ProblemWords);
  protected readonly words = quantityWords();
  private readonly inBranch = () => {
    const branchId = this.session.branch()?.id;
    return branchId ? { params: { branchId } } : undefined;
  };
  protected readonly bills = inject(Api).read(inventoryRoutes.listBillsOfMaterials, this.inBranch);
  private readonly catalogue = inject(BranchCatalogue);
  protected readonly branchId = computed(() => this.session.branch()?.id ?? '');
  protected readonly members = this.catalogue.members;
  protected readonly rows = computed(() =>
    this.catalogue.ready() && this.bills.hasValue()
      ? billsOfServices([...this.catalogue.services()], this.bills.value())
      : undefined,
  );
  protected readonly open = computed(() => this.rows()?.find(({ service }) => service.id === this.service()));
  protected readonly failure = computed(() => {
    const error = this.bills.error() ?? (this.catalogue.ready() ? undefined : this.catalogue.error());
    return error && this.problems.sentence(error);
  });

  protected show(serviceId: string | null): void {
    const queryParams = { service: serviceId };
    void this.router.navigate(['/inventory/bills-of-materials'], { queryParams, replaceUrl: true });
  }

  protected summary({ general }: ServiceBills): string {
    return summaryOf(general?.items ?? [], (quantity, unit) => this.words.of(quantity, unit));
  }

  protected reload(): void {
    this.bills.reload();
    this.catalogue.refresh();
  }
}
