import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { ProductToOrder, Shortage } from '@anteroom/contracts-inventory';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { inventoryRoutes } from '../../shared/api/inventory-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Banner } from '../../shared/ui/banner';
import { Clock } from '../../shared/ui/clock';
import { Icon } from '../../shared/ui/icon';
import { Skeleton } from '../../shared/ui/skeleton';
import { BranchStock } from '../parts/branch-stock';
import { quantityWords } from '../parts/quantity-words';
import { StateChip } from '../stock/state-chip';

/** What to order, and the coming visits that lack something. */
@Component({
  selector: 'ar-reorder-tab',
  imports: [TranslocoDirective, Banner, BranchStock, Icon, Skeleton, StateChip],
  templateUrl: './reorder-tab.html',
  styleUrl: './reorder-tab.css',
})
export class ReorderTab {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly problems = inject(ProblemWords);
  private readonly clock = inject(Clock);
  protected readonly formats = inject(Formats);
  protected readonly words = quantityWords();
  protected readonly branchId = computed(() => this.session.branch()?.id);
  private readonly today = computed(() => this.formats.localDate(this.clock.now()));

  private readonly orders = this.api.read(inventoryRoutes.listReorder, () => {
    const branchId = this.branchId();
    return branchId ? { params: { branchId } } : undefined;
  });
  private readonly shortages = this.api.read(inventoryRoutes.listShortages, () => {
    const branchId = this.branchId();
    return branchId ? { params: { branchId }, query: { from: this.today() } } : undefined;
  });
  protected readonly toOrder = computed(() => (this.orders.hasValue() ? this.orders.value() : undefined));
  protected readonly short = computed(() => (this.shortages.hasValue() ? this.shortages.value() : undefined));
  protected readonly failure = computed(() => {
    const error = this.orders.error() ?? this.shortages.error();
    return error && this.problems.sentence(error);
  });

  protected reload(): void {
    this.orders.reload();
    this.shortages.reload();
  }

  protected openProduct({ id }: ProductToOrder): void {
    void this.router.navigate(['/inventory/stock'], { queryParams: { item: id } });
  }

  protected openVisit({ appointmentId }: Shortage): void {
    void this.router.navigate([{ outlets: { window: ['visit', appointmentId] } }], { queryParamsHandling: 'preserve' });
  }

  /** What coming visits take in all, whether it is there or not. */
  protected bookedOf({ level }: ProductToOrder): number {
    return level.reserved + level.missing;
  }

  protected isNow(date: string | null): boolean {
    return date !== null && date <= this.today();
  }
}
