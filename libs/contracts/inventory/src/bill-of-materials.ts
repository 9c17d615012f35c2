import { Id, route } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { SomeQuantity } from './product';

/** What one performance of a service uses up. */
export const BillOfMaterials = z.strictObject({
  id: Id,
  version: z.int(),
  branchId: Id,
  serviceId: Id,
  /** Whose own bill it is; null: of everybody who has none. */
  teamMemberId: Id.nullable(),
  items: z.array(
    z.strictObject({
      productId: Id,
      name: z.string(),
      article: z.string(),
      /** Write-off units. */
      quantity: SomeQuantity,
      writeOffUnit: z.string(),
      saleUnit: z.string(),
      ratio: z.int(),
    }),
  ),
});

const Items = z
  .array(
    z.strictObject({
      productId: Id,
      quantity: z.int().max(1_000_000),
      /** The product's write-off unit where left out; its sale unit is counted with its ratio. */
      unit: z.string().trim().min(1).max(20).optional(),
    }),
  )
  .max(40);

export const AddBill = z.strictObject({ serviceId: Id, teamMemberId: Id.nullable().default(null), items: Items });
/** The whole list: what is not in it is gone. */
export const EditBill = z.strictObject({ items: Items });

export const listBills = route({
  name: 'listBillsOfMaterials',
  summary: 'Bills of materials of a branch',
  method: 'GET',
  path: '/branches/:branchId/bills-of-materials',
  right: 'inventory.view',
  params: { branchId: Id },
  response: z.array(BillOfMaterials),
});
export const addBill = route({
  name: 'addBillOfMaterials',
  summary: 'Say what a service uses up; what is booked ahead follows at once',
  method: 'POST',
  path: '/branches/:branchId/bills-of-materials',
  right: 'inventory.edit',
  params: { branchId: Id },
  body: AddBill,
  response: BillOfMaterials,
  status: 201,
  precondition: 'idempotency-key',
});
export const editBill = route({
  name: 'editBillOfMaterials',
  summary: 'Edit what a service uses up; what is booked ahead follows at once',
  method: 'PATCH',
  path: '/bills-of-materials/:billId',
  right: 'inventory.edit',
  params: { billId: Id },
  body: EditBill,
  response: BillOfMaterials,
  precondition: 'version',
});

export type BillOfMaterials = z.infer<typeof BillOfMaterials>;
export type AddBill = z.infer<typeof AddBill>;
export type EditBill = z.infer<typeof EditBill>;
