import type { Routes } from '@angular/router';
import { BillsTab } from './bills/bills-tab';
import { InventoryPage } from './inventory-page';
import { MovementsTab } from './movements/movements-tab';
import { ReorderTab } from './reorder/reorder-tab';
import { StockTab } from './stock/stock-tab';

/** The address holds what is looked at: the tab, and on the shelf the filter and the open product. */
export const inventoryRoutes: Routes = [
  {
    path: '',
    component: InventoryPage,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'stock' },
      { path: 'stock', component: StockTab },
      { path: 'reorder', component: ReorderTab },
      { path: 'movements', component: MovementsTab },
      { path: 'bills-of-materials', component: BillsTab },
    ],
  },
];

/** What the appointment window shows of the goods: part of this one chunk, so that the first screen is cut no smaller. */
export { ConsumablesSection } from './window/consumables-section';
export { ProductsSection } from './window/products-section';
