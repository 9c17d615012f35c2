import { Colleague, Id, Instant, LocalDate, Money, route } from '@anteroom/contracts-shared';
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

/** The figures of {@link Takings} that are opened; `week-before` is collected less refunded. */
export const takingsFigures = ['collected', 'refunded', 'billed', 'completed', 'outstanding', 'week-before'] as const;

/** One row of a figure: money that moved, an appointment with its value, or a visit that is owed for. */
export const TakingsRow = z.strictObject({
  /** When the money moved or the appointment begins; null for a visit as a whole. */
  at: Instant.nullable(),
  visitId: Id,
  client: z.string().nullable(),
  /** For money: how it moved, and by whom. */
  method: PaymentMethod.nullable(),
  register: z.string().nullable(),
  by: Colleague.nullable(),
  /** The team member of an appointment. */
  teamMember: z.string().nullable(),
  /** As it counts in the figure. */
  amount: Money,
});

export const listTakingsRows = route({
  name: 'listTakingsRows',
  summary: 'What a figure of the takings is made of; the rows come to the figure',
  method: 'GET',
  path: '/branches/:branchId/takings/:date/rows',
  right: 'takings.view',
  params: { branchId: Id, date: LocalDate },
  query: { figure: z.enum(takingsFigures), method: PaymentMethod.optional() },
  response: z.strictObject({ total: Money, rows: z.array(TakingsRow) }),
});

export type TakingsFigure = (typeof takingsFigures)[number];
export type TakingsRow = z.infer<typeof TakingsRow>;
export type Takings = z.infer<typeof Takings>;
