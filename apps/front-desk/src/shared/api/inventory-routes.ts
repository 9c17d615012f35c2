import type * as inventory from '@anteroom/contracts-inventory';
import { endpoint } from './endpoint';

export const inventoryRoutes = {
  listStores: endpoint<typeof inventory.listStores>('GET', '/branches/:branchId/stores'),
  listProducts: endpoint<typeof inventory.listProducts>('GET', '/branches/:branchId/products'),
  addProduct: endpoint<typeof inventory.addProduct>('POST', '/branches/:branchId/products'),
  getProduct: endpoint<typeof inventory.getProduct>('GET', '/products/:productId'),
  editProduct: endpoint<typeof inventory.editProduct>('PATCH', '/products/:productId'),
  listReorder: endpoint<typeof inventory.listReorder>('GET', '/branches/:branchId/reorder-list'),

  receiveStock: endpoint<typeof inventory.receiveStock>('POST', '/products/:productId/receipts'),
  writeOffStock: endpoint<typeof inventory.writeOffStock>('POST', '/products/:productId/write-offs'),
  correctStock: endpoint<typeof inventory.correctStock>('POST', '/products/:productId/corrections'),
  listMovements: endpoint<typeof inventory.listMovements>('GET', '/branches/:branchId/movements'),
  recountStock: endpoint<typeof inventory.recountStock>('GET', '/branches/:branchId/recount'),

  listBillsOfMaterials: endpoint<typeof inventory.listBills>('GET', '/branches/:branchId/bills-of-materials'),
  addBillOfMaterials: endpoint<typeof inventory.addBill>('POST', '/branches/:branchId/bills-of-materials'),
  editBillOfMaterials: endpoint<typeof inventory.editBill>('PATCH', '/bills-of-materials/:billId'),

  getConsumables: endpoint<typeof inventory.getConsumables>('GET', '/appointments/:appointmentId/consumables'),
  editConsumables: endpoint<typeof inventory.editConsumables>('PATCH', '/appointments/:appointmentId/consumables'),
  listProductLines: endpoint<typeof inventory.listProductLines>('GET', '/appointments/:appointmentId/product-lines'),
  addProductLine: endpoint<typeof inventory.addProductLine>('POST', '/appointments/:appointmentId/product-lines'),
  editProductLine: endpoint<typeof inventory.editProductLine>(
    'PATCH',
    '/appointments/:appointmentId/product-lines/:lineId',
  ),
  removeProductLine: endpoint<typeof inventory.removeProductLine>(
    'DELETE',
    '/appointments/:appointmentId/product-lines/:lineId',
  ),
  listShortages: endpoint<typeof inventory.listShortages>('GET', '/branches/:branchId/shortages'),

  getInventorySettings: endpoint<typeof inventory.getInventorySettings>(
    'GET',
    '/branches/:branchId/inventory-settings',
  ),
  saveInventorySettings: endpoint<typeof inventory.saveInventorySettings>(
    'PATCH',
    '/branches/:branchId/inventory-settings',
  ),
};
