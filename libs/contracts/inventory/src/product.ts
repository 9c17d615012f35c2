import { Id, LocalDate, Money, nameOf, route } from '@anteroom/contracts-shared';
import { z } from 'zod';

/** A count of write-off units (pieces, millilitres …), the only unit stock is kept in. Never a fraction. */
export const Quantity = z.int().min(0).max(1_000_000_000);
export const SomeQuantity = Quantity.min(1);

/** `low`: no more than the critical balance is left for what is not booked yet; `out`: nothing stands on the shelf. */
export const StockState = z.enum(['in-stock', 'low', 'out']);
/** Of the lots that still hold something: one is past its date, or will be within thirty days. */
export const ExpiryState = z.enum(['fine', 'soon', 'expired']);

/** How much of a product there is in its store. */
export const StockLevel = z.strictObject({
  productId: Id,
  storeId: Id,
  /** What stands on the shelf: the sum of all movements. */
  balance: Quantity,
  /** What booked visits will take. */
  reserved: Quantity,
  /** `balance − reserved` */
  available: Quantity,
  /** What booked or completed visits lack. */
  missing: Quantity,
  /** The part of the balance that is past its date. */
  expired: Quantity,
  state: StockState,
  expiry: ExpiryState,
  /** The earliest date on a lot that still holds something. */
  expiresOn: LocalDate.nullable(),
  /** What the balance is worth at its moving-average cost. */
  value: Money,
  /** Moving-average cost of one sale unit; the product's own cost where there is no stock. */
  averageCost: Money,
});

export const Store = z.strictObject({
  id: Id,
  name: z.string(),
  /** Raised by every change of a level: the version of the live topic `stock`. */
  version: z.int(),
  productCount: z.int(),
  lowCount: z.int(),
});

export const Product = z.strictObject({
  id: Id,
  version: z.int(),
  branchId: Id,
  storeId: Id,
  article: z.string(),
  barcode: z.string().nullable(),
  name: z.string(),
  category: z.string(),
  /** What it is sold and ordered in (box), and what it is used in (piece): one sale unit is `ratio` write-off units. */
  saleUnit: z.string(),
  writeOffUnit: z.string(),
  ratio: z.int().positive(),
  /** Of one sale unit, at the desk. */
  price: Money,
  /** Of one sale unit, as the last receipt that named a cost brought it; nothing before the first. */
  cost: Money,
  criticalBalance: Quantity,
  /** What a full shelf holds, up to which is ordered. */
  fullBalance: Quantity,
});
export const ProductOnShelf = Product.extend({ level: StockLevel });

export const Lot = z.strictObject({
  id: Id,
  /** Empty where the supplier printed none. */
  code: z.string(),
  expiresOn: LocalDate.nullable(),
  receivedAt: z.string(),
  balance: Quantity,
  state: ExpiryState,
});

const Name = nameOf(120);
const Unit = z.string().trim().min(1).max(20);
const Barcode = z
  .string()
  .trim()
  .regex(/^[\w-]{4,64}$/);
const Price = z.int().min(0).max(1_000_000_000);

const fields = {
  article: z.string().trim().min(1).max(40),
  barcode: Barcode.nullable(),
  name: Name,
  category: z.string().trim().max(60),
  saleUnit: Unit,
  writeOffUnit: Unit,
  ratio: z.int().min(1).max(1_000_000),
  /** Minor units of the branch's currency. */
  price: Price,
  cost: Price,
  criticalBalance: Quantity,
  fullBalance: SomeQuantity,
};

export const AddProduct = z.strictObject({
  ...fields,
  storeId: Id,
  barcode: fields.barcode.default(null),
  cost: fields.cost.default(0),
  category: fields.category.default(''),
});
/**
 * PATCH: what is not named is not touched. The critical balance and the full shelf are in write-off units of the product as
 * it becomes. Other units or another ratio are refused once anything is counted in them: {@link UnitsFixedBy}.
 */
export const EditProduct = z.strictObject(fields).partial();
/** What is counted in the units of a product already, so that they stay as they are. */
export const UnitsFixedBy = z.enum(['movements', 'bills', 'visits']);

/** What the screens of a store watch under the live topic `stock`. */
export const StockChange = z.strictObject({
  storeId: Id,
  /** 1, 2, 3 … without gaps: a screen that has missed one reads the store's products again. */
  version: z.int(),
  lowCount: z.int(),
  /** The levels that are different since the version before, at most a hundred … */
  changed: z.array(StockLevel).max(100),
  /** … or more are than stand here: read again. */
  extent: z.enum(['all', 'too-many']),
});

export const ProductToOrder = ProductOnShelf.extend({
  /** In sale units: fills the shelf with what can be used, and gives the visits what they lack. */
  order: z.int().positive(),
  /** The first day at whose end no more than the critical balance is left by what is booked; today where it is so now. */
  lowOn: LocalDate.nullable(),
  /** The first day whose visits take more than will be left; null: it lasts for all that is booked. */
  runsOutOn: LocalDate.nullable(),
});

const inBranch = { branchId: Id };
const one = { productId: Id };

export const listStores = route({
  name: 'listStores',
  summary: 'Stores of a branch, with how many products run low',
  method: 'GET',
  path: '/branches/:branchId/stores',
  right: 'inventory.view',
  params: inBranch,
  response: z.array(Store),
});
export const listProducts = route({
  name: 'listProducts',
  summary: 'Products with their levels, by text, barcode or state; those that need attention first',
  method: 'GET',
  path: '/branches/:branchId/products',
  right: 'inventory.view',
  params: inBranch,
  query: {
    /** A part of the name or article, or a whole barcode. */
    text: z.string().trim().max(120).default(''),
    state: z.enum(['all', 'low', 'expiring']).default('all'),
    storeId: Id.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(200).optional(),
  },
  response: z.strictObject({
    products: z.array(ProductOnShelf),
    counts: z.strictObject({ all: z.int(), low: z.int(), expiring: z.int() }),
    next: z.string().nullable(),
  }),
});
export const addProduct = route({
  name: 'addProduct',
  summary: 'Add a product to a store',
  method: 'POST',
  path: '/branches/:branchId/products',
  right: 'inventory.edit',
  params: inBranch,
  body: AddProduct,
  response: ProductOnShelf,
  status: 201,
  precondition: 'idempotency-key',
});
export const editProduct = route({
  name: 'editProduct',
  summary: 'Edit a product',
  method: 'PATCH',
  path: '/products/:productId',
  right: 'inventory.edit',
  params: one,
  body: EditProduct,
  response: ProductOnShelf,
  precondition: 'version',
});
export const listReorder = route({
  name: 'listReorder',
  summary: 'What to order: what is at its critical balance, will be by what is booked, or is lacked by visits',
  method: 'GET',
  path: '/branches/:branchId/reorder-list',
  right: 'inventory.view',
  params: inBranch,
  response: z.array(ProductToOrder),
});

export type StockLevel = z.infer<typeof StockLevel>;
export type StockChange = z.infer<typeof StockChange>;
export type Store = z.infer<typeof Store>;
export type Product = z.infer<typeof Product>;
export type ProductOnShelf = z.infer<typeof ProductOnShelf>;
export type Lot = z.infer<typeof Lot>;
export type AddProduct = z.infer<typeof AddProduct>;
export type ProductToOrder = z.infer<typeof ProductToOrder>;
export type UnitsFixedBy = z.infer<typeof UnitsFixedBy>;
export type EditProduct = z.infer<typeof EditProduct>;
