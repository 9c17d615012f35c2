import { Component, inject, input, output } from '@angular/core';
import type { StockChange } from '@anteroom/contracts-inventory';
import { BranchStores } from './branch-stores';
import { StoreWatch } from './store-watch';

/** Says when levels of any store of a branch are different. It draws nothing. */
@Component({
  selector: 'ar-branch-stock',
  imports: [StoreWatch],
  template: `@for (store of stores(); track store.id) {
    <ar-store-watch [branchId]="branchId()" [store]="store" (changed)="changed.emit($event)" />
  }`,
})
export class BranchStock {
  readonly branchId = input.required<string>();
  readonly changed = output<StockChange>();

  protected readonly stores = inject(BranchStores).stores;
}
