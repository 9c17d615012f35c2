import { Colleague, Id, Instant, LocalDate, Money, route } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { ProductOnShelf, Quantity, SomeQuantity } from './product';

export const MovementKind = z.enum(['receipt', 'sale', 'write-off', 'correction']);

/** One line of the ledger: it is never changed or taken away; a mistake is put right by a further one. */
export const Movement = z.strictObject({
  id: Id,
  productId: Id,
  productName: z.string(),
  writeOffUnit: z.string(),
  storeName: z.string(),
  kind: MovementKind,
  /** Write-off units; what leaves the shelf is negative. */
  quantity: z.int(),
  /** What the stock is worth more (or less) by it. */
  value: Money,
  at: Instant,
  by: Colleague,
  lotCode: z.string(),
  reason: z.string().nullable(),
  /** Delivery note or invoice. */
  document: z.string().nullable(),
  /** This line puts back what an earlier one took. */
  isReversal: z.boolean(),
  /** The visit it was used in or sold with. */
  appointment: z
    .strictObject({
      id: Id,
      start: Instant,
      services: z.array(z.string()),
      teamMember: z.string().nullable(),
    })
    .nullable(),
});

/** The product's write-off unit where left out; its sale unit is counted with its ratio. */
const Unit = z.string().trim().min(1).max(20).optional();
const Reason = z.string().trim().min(3).max(300);

export const ReceiveStock = z.strictObject({
  quantity: SomeQuantity,
  unit: Unit,
  /** What was paid for all of it, minor units; left out: the product's own cost. */
  cost: z.int().min(0).max(100_000_000_000).optional(),
  lot: z
    .strictObject({ code: z.string().trim().max(40).default(''), expiresOn: LocalDate.nullable().default(null) })
    .optional(),
  document: z.string().trim().max(80).optional(),
});
export const WriteOffStock = z.strictObject({
  quantity: SomeQuantity,
  unit: Unit,
  /** Left out: the lots in the order of their dates, expired ones first. */
  lotId: Id.optional(),
  reason: Reason,
});
export const CorrectStock = z.strictObject({
  /** How much was counted; the difference becomes the movement. */
  counted: Quantity,
  unit: Unit,
  /** What was counted: this lot, or the whole product. */
  lotId: Id.optional(),
  reason: Reason,
});

const one = { productId: Id };
const moving = {
  method: 'POST',
  right: 'inventory.move',
  params: one,
  status: 201,
  precondition: 'idempotency-key',
} as const;

export const receiveStock = route({
  ...moving,
  name: 'receiveStock',
  summary: 'Take a delivery onto the shelf; what visits lack is given to them, oldest first',
  path: '/products/:productId/receipts',
  body: ReceiveStock,
  response: ProductOnShelf,
});
export const writeOffStock = route({
  ...moving,
  name: 'writeOffStock',
  summary: 'Take broken, expired or lost goods off the shelf',
  path: '/products/:productId/write-offs',
  body: WriteOffStock,
  response: ProductOnShelf,
});
export const correctStock = route({
  ...moving,
  name: 'correctStock',
  summary: 'Set right what the shelf holds by what was counted',
  path: '/products/:productId/corrections',
  body: CorrectStock,
  response: ProductOnShelf,
});
export const listMovements = route({
  name: 'listMovements',
  summary: 'The ledger of a branch, newest first',
  method: 'GET',
  path: '/branches/:branchId/movements',
  right: 'inventory.view',
  params: { branchId: Id },
  query: {
    productId: Id.optional(),
    kind: MovementKind.optional(),
    from: LocalDate.optional(),
    to: LocalDate.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(200).optional(),
  },
  response: z.strictObject({ movements: z.array(Movement), next: z.string().nullable() }),
});
export const recountStock = route({
  name: 'recountStock',
  summary: 'Sums all movements anew and names every kept figure that differs; none ever should',
  method: 'GET',
  path: '/branches/:branchId/recount',
  right: 'inventory.view',
  params: { branchId: Id },
  response: z.strictObject({
    movements: z.int(),
    differences: z.array(
      z.strictObject({
        figure: z.enum(['balance', 'value', 'lot', 'reserved', 'written-off']),
        id: Id,
        kept: z.int(),
        recounted: z.int(),
      }),
    ),
  }),
});

export type MovementKind = z.infer<typeof MovementKind>;
export type Movement = z.infer<typeof Movement>;
export type ReceiveStock = z.infer<typeof ReceiveStock>;
export type WriteOffStock = z.infer<typeof WriteOffStock>;
export type CorrectStock = z.infer<typeof CorrectStock>;
export type Recount = z.infer<typeof recountStock.response>;
