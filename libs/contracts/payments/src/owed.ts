import { Id, LocalDate, Money, route } from '@anteroom/contracts-shared';
import { z } from 'zod';

/** A visit that is owed for: one that took place, or that somebody noted may be paid later. */
export const OwedVisit = z.strictObject({
  visitId: Id,
  /** The first of its appointments: what opens its window. */
  appointmentId: Id.nullable(),
  date: LocalDate.nullable(),
  client: z.strictObject({ id: Id.nullable(), name: z.string() }).nullable(),
  total: Money,
  due: Money,
  dueOn: LocalDate.nullable(),
  /** Whether the date until which it may be paid is over. */
  isOverdue: z.boolean(),
});

export const listOwed = route({
  name: 'listOwed',
  summary: 'What clients owe for visits of the last 90 days and whatever may be paid later, overdue first',
  method: 'GET',
  path: '/branches/:branchId/owed',
  right: 'payment.view',
  params: { branchId: Id },
  query: { clientId: Id.optional() },
  /** Total and count are of everything owed; listed are the first 500 visits. */
  response: z.strictObject({ total: Money, count: z.int(), visits: z.array(OwedVisit) }),
});

export type OwedVisit = z.infer<typeof OwedVisit>;
