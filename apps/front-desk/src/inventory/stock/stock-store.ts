import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { ProductOnShelf, StockChange, Store } from '@anteroom/contracts-inventory';
import { Api } from '../../shared/api/api';
import { type ApiProblem, asProblem } from '../../shared/api/api-problem';
import { inventoryRoutes } from '../../shared/api/inventory-routes';
import { SessionStore } from '../../shared/session/session-store';
import { withLevels } from './stock.rules';

export const stockFilters = ['all', 'low', 'expiring'] as const;
export type StockFilter = (typeof stockFilters)[number];

export interface StockQuestion {
  readonly text: string;
  readonly state: StockFilter;
  readonly storeId: string | undefined;
}

const pageSize = 60;
/** Several pushes in a row are one reading. */
const settleMs = 150;

/** The products of the branch on screen as they are asked for, kept up to date by what their stores tell. */
@Injectable()
export class StockStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly list = signal<readonly ProductOnShelf[] | undefined>(undefined);
  private readonly failure = signal<ApiProblem | undefined>(undefined);
  private readonly next = signal<string | null>(null);
  private readonly counted = signal({ all: 0, low: 0, expiring: 0 });
  private readonly allStores = signal<readonly Store[]>([]);
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly question = signal<StockQuestion>({ text: '', state: 'all', storeId: undefined });
  readonly branchId = computed(() => this.session.branch()?.id);
  /** Undefined until they were read once. */
  readonly products = this.list.asReadonly();
  readonly problem = this.failure.asReadonly();
  readonly counts = this.counted.asReadonly();
  readonly stores = this.allStores.asReadonly();
  readonly hasMore = computed(() => this.next() !== null);
  /** Raised whenever a level changed: the open product is read again. */
  readonly touched = signal<{ readonly productIds: readonly string[] | 'any' }>({ productIds: [] });

  constructor() {
    effect(() => {
      this.question();
      const branchId = this.branchId();
      untracked(() => void (branchId && this.reload()));
    });
    effect(() => {
      const branchId = this.branchId();
      untracked(() => void (branchId && this.loadStores(branchId)));
    });
  }

  storeName(storeId: string): string {
    return this.allStores().find(({ id }) => id === storeId)?.name ?? '';
  }

  async reload(): Promise<void> {
    const turn = (this.turn += 1);
    try {
      const page = await this.page(undefined);
      if (turn !== this.turn) return;
      this.list.set(page.products);
      this.next.set(page.next);
      this.counted.set(page.counts);
      this.failure.set(undefined);
    } catch (error) {
      if (turn === this.turn) this.failure.set(asProblem(error));
    }
  }

  async loadMore(): Promise<void> {
    const [cursor, turn] = [this.next(), this.turn];
    if (cursor === null) return;
    this.next.set(null);
    try {
      const page = await this.page(cursor);
      if (turn !== this.turn) return;
      this.list.update((known) => [...(known ?? []), ...page.products]);
      this.next.set(page.next);
    } catch (error) {
      this.next.set(cursor);
      throw error;
    }
  }

  /** What a command answered, before the push comes. */
  put(product: ProductOnShelf): void {
    this.list.update((known) => known?.map((one) => (one.id === product.id ? product : one)));
  }

  /** Levels are drawn at once; order and counts follow when it is quiet. */
  take(change: StockChange): void {
    this.list.update((known) => known && withLevels(known, change.changed));
    const ids = change.changed.map(({ productId }) => productId);
    this.touched.set({ productIds: change.extent === 'all' ? ids : 'any' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.reload(), settleMs);
  }

  private async loadStores(branchId: string): Promise<void> {
    try {
      this.allStores.set(await this.api.call(inventoryRoutes.listStores, { params: { branchId } }));
    } catch (error) {
      this.failure.set(asProblem(error));
    }
  }

  private page(cursor: string | undefined) {
    const { text, state, storeId } = this.question();
    const query = { text, state, limit: pageSize, ...(storeId && { storeId }), ...(cursor && { cursor }) };
    return this.api.call(inventoryRoutes.listProducts, { params: { branchId: this.branchId() ?? '' }, query });
  }
}
