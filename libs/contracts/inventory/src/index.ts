import * as bill from './bill-of-materials';
import * as movement from './movement';
import * as product from './product';
import { getProduct } from './product-card';
import * as settings from './settings';
import * as visit from './visit';

export * from './messages';
export * from './product';
export * from './product-card';
export * from './movement';
export * from './bill-of-materials';
export * from './settings';
export * from './visit';

/** Every route of the inventory service, as the gateway forwards them. */
export const inventoryRoutes = [
  product.listStores,
  product.listProducts,
  product.addProduct,
  getProduct,
  product.editProduct,
  product.listReorder,
  movement.receiveStock,
  movement.writeOffStock,
  movement.correctStock,
  movement.listMovements,
  movement.recountStock,
  bill.listBills,
  bill.addBill,
  bill.editBill,
  visit.getConsumables,
  visit.editConsumables,
  visit.listProductLines,
  visit.addProductLine,
  visit.editProductLine,
  visit.removeProductLine,
  visit.listShortages,
  settings.getInventorySettings,
  settings.saveInventorySettings,
] as const;
