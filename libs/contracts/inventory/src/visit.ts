import { Id, Instant, LocalDate, Money, route } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { Quantity } from './product';
import { WriteOffAt } from './settings';

/**
 * How the goods of an appointment stand: `awaited`, it was not heard of yet (or uses nothing and was never heard of);
 * `released`, it was cancelled or nobody came.
 */
export const GoodsState = z.enum(['awaited', 'reserved', 'written-off', 'released']);

export const Consumable = z.strictObject({
  productId: Id,
  name: z.string(),
  article: z.string(),
  writeOffUnit: z.string(),
  /** What the bills of materials say, times the quantity of the services. */
  planned: Quantity,
  /** What counts: the plan, or what a person wrote over it. */
  amount: Quantity,
  isEdited: z.boolean(),
  reserved: Quantity,
  writtenOff: Quantity,
  /** What could neither be reserved nor written off; made good, oldest visit first, when stock arrives. */
  missing: Quantity,
  /** What the shelf holds, and what of it is left for visits after this one. */
  balance: Quantity,
  available: Quantity,
});

export const Consumables = z.strictObject({
  appointmentId: Id,
  /** What an edit is based on. */
  version: z.int(),
  state: GoodsState,
  /** At which status the branch writes off, as its settings are now. */
  writeOffAt: WriteOffAt,
  items: z.array(Consumable),
});

export const EditConsumables = z.strictObject({
  items: z
    .array(
      z.strictObject({
        productId: Id,
        /** Write-off units; null: back to the plan. */
        amount: Quantity.nullable(),
      }),
    )
    .min(1)
    .max(40),
  /** Needed once they have been written off. */
  reason: z.string().trim().min(3).max(300).optional(),
});

export const ProductLine = z.strictObject({
  lineId: Id,
  productId: Id,
  name: z.string(),
  article: z.string(),
  saleUnit: z.string(),
  /** Sale units. */
  quantity: z.int().positive(),
  /** Of one. */
  price: Money,
  /** Taken off the line's total; never more than it. */
  discount: Money,
  total: Money,
  /** Whole sale units that are left for visits after this one. */
  left: z.int().min(0),
});

export const ProductLines = z.strictObject({
  appointmentId: Id,
  version: z.int(),
  state: GoodsState,
  lines: z.array(ProductLine),
  total: Money.nullable(),
});

const LineQuantity = z.int().min(1).max(1_000);
const Amount = z.int().min(0).max(1_000_000_000);

export const AddProductLine = z
  .strictObject({
    productId: Id.optional(),
    barcode: z.string().trim().min(4).max(64).optional(),
    quantity: LineQuantity.default(1),
    /** Of one, minor units; left out: the product's. */
    price: Amount.optional(),
    discount: Amount.default(0),
  })
  .refine((line) => (line.productId === undefined) !== (line.barcode === undefined), {
    message: 'A product is named either by its id or by its barcode.',
    path: ['productId'],
  });
export const EditProductLine = z.strictObject({
  quantity: LineQuantity.optional(),
  price: Amount.optional(),
  discount: Amount.optional(),
});

/** An appointment for which there is not enough. */
export const Shortage = z.strictObject({
  appointmentId: Id,
  start: Instant,
  state: GoodsState,
  services: z.array(z.string()),
  teamMember: z.string().nullable(),
  items: z.array(
    z.strictObject({ productId: Id, name: z.string(), writeOffUnit: z.string(), amount: Quantity, missing: Quantity }),
  ),
});

const one = { appointmentId: Id };
const line = { appointmentId: Id, lineId: Id };

export const getConsumables = route({
  name: 'getConsumables',
  summary: 'What an appointment uses up, and whether it is there',
  method: 'GET',
  path: '/appointments/:appointmentId/consumables',
  right: 'inventory.view',
  params: one,
  response: Consumables,
});
export const editConsumables = route({
  name: 'editConsumables',
  summary: 'Write other amounts over the plan, before or after they were written off',
  method: 'PATCH',
  path: '/appointments/:appointmentId/consumables',
  right: 'inventory.sell',
  params: one,
  body: EditConsumables,
  response: Consumables,
  precondition: 'version',
});
export const listProductLines = route({
  name: 'listProductLines',
  summary: 'The goods sold with an appointment',
  method: 'GET',
  path: '/appointments/:appointmentId/product-lines',
  right: 'inventory.view',
  params: one,
  response: ProductLines,
});
export const addProductLine = route({
  name: 'addProductLine',
  summary: 'Sell a product with an appointment; it is reserved at once',
  method: 'POST',
  path: '/appointments/:appointmentId/product-lines',
  right: 'inventory.sell',
  params: one,
  body: AddProductLine,
  response: ProductLines,
  status: 201,
  precondition: 'idempotency-key',
});
export const editProductLine = route({
  name: 'editProductLine',
  summary: 'Change quantity, price or discount of a product line; the version is that of the list',
  method: 'PATCH',
  path: '/appointments/:appointmentId/product-lines/:lineId',
  right: 'inventory.sell',
  params: line,
  body: EditProductLine,
  response: ProductLines,
  precondition: 'version',
});
export const removeProductLine = route({
  name: 'removeProductLine',
  summary: 'Take a product line away; the version is that of the list',
  method: 'DELETE',
  path: '/appointments/:appointmentId/product-lines/:lineId',
  right: 'inventory.sell',
  params: line,
  response: ProductLines,
  precondition: 'version',
});
export const listShortages = route({
  name: 'listShortages',
  summary: 'Appointments for which there is not enough, in the order in which they get what arrives; at most 500',
  method: 'GET',
  path: '/branches/:branchId/shortages',
  right: 'inventory.view',
  params: { branchId: Id },
  query: {
    /** The first and the last day; left out: all that are short. */
    from: LocalDate.optional(),
    to: LocalDate.optional(),
  },
  response: z.array(Shortage),
});

export type GoodsState = z.infer<typeof GoodsState>;
export type Consumable = z.infer<typeof Consumable>;
export type Consumables = z.infer<typeof Consumables>;
export type EditConsumables = z.infer<typeof EditConsumables>;
export type ProductLine = z.infer<typeof ProductLine>;
export type ProductLines = z.infer<typeof ProductLines>;
export type AddProductLine = z.infer<typeof AddProductLine>;
export type EditProductLine = z.infer<typeof EditProductLine>;
export type Shortage = z.infer<typeof Shortage>;
