import { Colleague, Id, Instant, LocalDate, Money, route } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { PaymentMethod } from './payment';

/**
 * The accounts of the books. `register`, `receivable` (of a visit) and `client-account` exist once per owner, the others
 * once per branch. `booked`: value of lines that are not completed yet. `outside`: money carried in and out by hand.
 */
export const accountKinds = [
  'register',
  'receivable',
  'client-account',
  'booked',
  'services',
  'products',
  'discounts',
  'cash-difference',
  'outside',
] as const;
export const AccountKind = z.enum(accountKinds);

/** What happened. `bill`: the value of a visit's lines is different. */
export const operationKinds = [
  'bill',
  'payment',
  'refund',
  'reversal',
  'cash-in',
  'cash-out',
  'opening-difference',
  'closing-difference',
] as const;
export const OperationKind = z.enum(operationKinds);

/** One side of what happened. Above zero a debit, below zero a credit; the entries of one operation come to zero. */
export const LedgerEntry = z.strictObject({
  operationId: Id,
  line: z.int(),
  at: Instant,
  date: LocalDate,
  kind: OperationKind,
  account: z.strictObject({ kind: AccountKind, ownerId: Id.nullable(), name: z.string() }),
  amount: Money,
  visitId: Id.nullable(),
  reason: z.string().nullable(),
  by: Colleague,
  /** The operation that this one takes back. */
  reverses: Id.nullable(),
});

/** What was done with money on a day: payments, refunds, cancellations, cash in and out, counted differences. */
export const Operation = z.strictObject({
  id: Id,
  at: Instant,
  kind: OperationKind,
  by: Colleague,
  /** Into the registers and off the client accounts; below zero out of them. */
  amount: Money,
  parts: z.array(z.strictObject({ method: PaymentMethod.nullable(), register: z.string().nullable(), amount: Money })),
  visitId: Id.nullable(),
  client: z.string().nullable(),
  reason: z.string().nullable(),
  reverses: Id.nullable(),
  isReversed: z.boolean(),
  receipt: z.strictObject({ id: Id, number: z.string() }).nullable(),
});

const inBranch = { branchId: Id };
const Cursor = z.string().max(200);
const Limit = z.coerce.number().int().min(1).max(200).default(50);

export const listOperations = route({
  name: 'listOperations',
  summary: 'What was done with money on a local date, the latest first',
  method: 'GET',
  path: '/branches/:branchId/operations/:date',
  right: 'register.view',
  params: { ...inBranch, date: LocalDate },
  query: { registerId: Id.optional(), cursor: Cursor.optional(), limit: Limit },
  response: z.strictObject({ operations: z.array(Operation), next: Cursor.nullable() }),
});
export const listVisitEntries = route({
  name: 'listVisitEntries',
  summary: 'Every ledger entry of a visit, the oldest first',
  method: 'GET',
  path: '/visits/:visitId/entries',
  right: 'payment.view',
  params: { visitId: Id },
  response: z.strictObject({ entries: z.array(LedgerEntry) }),
});
export const listEntries = route({
  name: 'listEntries',
  summary: 'The ledger entries behind a figure: of a date, a kind, an account, a register, a shift or an operation',
  method: 'GET',
  path: '/branches/:branchId/entries',
  right: 'register.view',
  params: inBranch,
  query: {
    date: LocalDate.optional(),
    kind: OperationKind.optional(),
    account: AccountKind.optional(),
    ownerId: Id.optional(),
    shiftId: Id.optional(),
    operationId: Id.optional(),
    /** `only`: without what was taken back later. */
    standing: z.literal('only').optional(),
    cursor: Cursor.optional(),
    limit: Limit,
  },
  response: z.strictObject({ entries: z.array(LedgerEntry), next: Cursor.nullable() }),
});
export const getClientAccount = route({
  name: 'getClientAccount',
  summary: 'What is left on a client’s account, with its entries',
  method: 'GET',
  path: '/branches/:branchId/clients/:clientId/account',
  right: 'payment.view',
  params: { ...inBranch, clientId: Id },
  query: { cursor: Cursor.optional(), limit: Limit },
  response: z.strictObject({ balance: Money, entries: z.array(LedgerEntry), next: Cursor.nullable() }),
});

export type AccountKind = z.infer<typeof AccountKind>;
export type OperationKind = z.infer<typeof OperationKind>;
export type LedgerEntry = z.infer<typeof LedgerEntry>;
export type Operation = z.infer<typeof Operation>;
