import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { ProductOnShelf } from '@anteroom/contracts-inventory';
import { TranslocoDirective } from '@jsverse/transloco';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Banner } from '../../shared/ui/banner';
import { Icon } from '../../shared/ui/icon';
import { Skeleton } from '../../shared/ui/skeleton';
import { Toasts } from '../../shared/ui/toasts';
import { BranchStock } from '../parts/branch-stock';
import { quantityWords } from '../parts/quantity-words';
import { NewProduct } from './new-product';
import { ProductPanel } from './product-panel';
import { StateChip } from './state-chip';
import { type StockFilter, StockStore, stockFilters } from './stock-store';
import { barOf, markOf } from './stock.rules';

/** Products with what stands on their shelves, those first that need attention. */
@Component({
  selector: 'ar-stock-tab',
  imports: [TranslocoDirective, Banner, BranchStock, Icon, NewProduct, ProductPanel, Skeleton, StateChip],
  providers: [StockStore],
  templateUrl: './stock-tab.html',
  styleUrl: './stock-tab.css',
})
export class StockTab {
  /** From the address. */
  readonly item = input<string>();
  readonly state = input<string>();
  readonly store = input<string>();
  readonly q = input<string>();

  protected readonly stock = inject(StockStore);
  protected readonly formats = inject(Formats);
  protected readonly words = quantityWords();
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  protected readonly filters = stockFilters;
  protected readonly mayEdit = computed(() => this.session.can('inventory.edit'));
  protected readonly isNew = computed(() => this.item() === 'new');
  protected readonly failure = computed(() => {
    const problem = this.stock.problem();
    return problem && this.problems.sentence(problem);
  });

  constructor() {
    effect(() => {
      const state = stockFilters.find((filter) => filter === this.state()) ?? 'all';
      const question = { text: this.q() ?? '', state, storeId: this.store() };
      untracked(() => this.stock.question.set(question));
    });
  }

  protected barOf(product: ProductOnShelf) {
    return barOf(product);
  }

  protected markOf(product: ProductOnShelf) {
    return markOf(product.level);
  }

  protected show(changes: { item?: string; state?: StockFilter; store?: string; q?: string }): void {
    const given = Object.entries(changes).map(([name, value]) => [
      name,
      value === '' || value === 'all' ? null : value,
    ]);
    const queryParams = Object.fromEntries(given) as Record<string, string | null>;
    void this.router.navigate(['/inventory/stock'], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async more(): Promise<void> {
    try {
      await this.stock.loadMore();
    } catch (error) {
      this.toasts.refuse(error);
    }
  }

  protected added(product: ProductOnShelf): void {
    void this.stock.reload();
    this.show({ item: product.id });
  }
}
