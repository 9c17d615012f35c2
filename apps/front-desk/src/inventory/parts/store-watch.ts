import { Component, effect, inject, input, output, untracked } from '@angular/core';
import type { StockChange, Store } from '@anteroom/contracts-inventory';
import { TopicWatch } from '../../shared/live/topic-watch';

/** Says when levels of a store are different. It draws nothing. */
@Component({ selector: 'ar-store-watch', template: '' })
export class StoreWatch {
  readonly branchId = input.required<string>();
  readonly store = input.required<Pick<Store, 'id' | 'version'>>();
  readonly changed = output<StockChange>();

  private version = 0;
  private readonly followed = inject(TopicWatch).follow<StockChange>({
    topic: () => ({ branchId: this.branchId(), topic: 'stock', id: this.store().id }),
    // Whoever watches has just read the products; after a reconnect they are read again.
    read: ({ id }) => Promise.resolve({ storeId: id, version: 0, lowCount: 0, changed: [], extent: 'too-many' }),
    apply: (_, pushed) => pushed as StockChange,
  });

  constructor() {
    effect(() => {
      const change = this.followed.value();
      if (change) untracked(() => this.tell(change));
    });
  }

  /** A version that was missed makes the change one that is not told whole. */
  private tell(change: StockChange): void {
    const isFirst = this.version === 0 && change.version === 0;
    const known = Math.max(this.version, this.store().version);
    this.version = Math.max(known, change.version);
    if (isFirst || (change.version > 0 && change.version <= known)) return;
    this.changed.emit(change.version > known + 1 ? { ...change, extent: 'too-many' } : change);
  }
}
