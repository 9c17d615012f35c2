import { Id, LocalDate, Money, route } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { PaymentMethod } from './payment';

/** The money of a branch on a local date. */
export const Takings = z.strictObject({
  date: LocalDate,
  currency: z.string(),
  /** Taken on that date, cancelled payments not counted; payment from client accounts is no new money. */
  collected: Money,
  refunded: Money,
  byMethod: z.array(z.strictObject({ method: PaymentMethod, collected: Money, refunded: Money })),
  /** Value of the lines of that date's appointments that take place: what is expected. */
  billed: Money,
  /** Of these, what is completed. */
  completed: Money,
  /** Still owed of that date's visits. */
  outstanding: Money,
  /**
   * Up to the end of each hour of the local day: collected less refunded, and the value of the appointments that began
   * by then. Hours in which nothing happens are there too.
   */
  byHour: z.array(z.strictObject({ hour: z.int().min(0).max(23), collected: z.int(), billed: z.int() })),
  /** The same weekday a week before: collected less refunded, of the whole day and up to the end of each hour. */
  weekBefore: z.strictObject({ collected: Money, byHour: z.array(z.int()) }),
});

export const getTakings = route({
  name: 'getTakings',
  summary: 'What was collected, refunded, billed and completed on a local date',
  method: 'GET',
  path: '/branches/:branchId/takings/:date',
  right: 'takings.view',
  params: { branchId: Id, date: LocalDate },
  response: Takings,
});

export type Takings = z.infer<typeof Takings>;
