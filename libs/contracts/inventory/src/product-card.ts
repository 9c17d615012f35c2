import { Id, Instant, LocalDate, route } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { Movement } from './movement';
import { Lot, ProductOnShelf, Quantity, UnitsFixedBy } from './product';

/** A booked visit that will take some of a product. */
export const BookedUse = z.strictObject({
  appointmentId: Id,
  start: Instant,
  services: z.array(z.string()),
  teamMember: z.string().nullable(),
  amount: Quantity,
  missing: Quantity,
});

/** Everything the panel of a product shows. */
export const ProductCard = ProductOnShelf.extend({
  /** Why units and ratio cannot be edited any more; null: they can. */
  unitsFixedBy: UnitsFixedBy.nullable(),
  lots: z.array(Lot),
  /** The newest twenty; `listMovements` has them all. */
  movements: z.array(Movement),
  bills: z.array(z.strictObject({ billId: Id, serviceId: Id, teamMemberId: Id.nullable(), quantity: Quantity.min(1) })),
  /** The balance at the end of each of the last thirty days, oldest first; today's is as of now. */
  history: z.array(z.strictObject({ date: LocalDate, balance: Quantity })),
  forecast: z.strictObject({
    /** What is booked for each coming day, at most sixty days ahead. */
    days: z.array(z.strictObject({ date: LocalDate, amount: Quantity })),
    /** The first day whose visits take more than will be left; null: it lasts for all that is booked. */
    runsOutOn: LocalDate.nullable(),
    /** The next ten visits that take some. */
    next: z.array(BookedUse),
  }),
});

export const getProduct = route({
  name: 'getProduct',
  summary: 'A product with its lots, movements, bills of materials and forecast',
  method: 'GET',
  path: '/products/:productId',
  right: 'inventory.view',
  params: { productId: Id },
  response: ProductCard,
});

export type ProductCard = z.infer<typeof ProductCard>;
export type BookedUse = z.infer<typeof BookedUse>;
