import { Colleague, Id, Instant, LocalDate, Money, route } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { PaymentMethod } from './payment';

export const registerKinds = ['cash', 'card-terminal', 'bank'] as const;
export const RegisterKind = z.enum(registerKinds);

/** The working day of a register, from the opening count to the closing count. A bank account has none. */
export const Shift = z.strictObject({
  id: Id,
  registerId: Id,
  openedAt: Instant,
  openedBy: Colleague,
  /** Counted when it was opened. */
  opening: Money,
  /** What must be in it by now: the opening count and everything since. */
  expected: Money,
  closedAt: Instant.nullable(),
  closedBy: Colleague.nullable(),
  counted: Money.nullable(),
  /** Counted − expected; below zero something is missing. */
  difference: Money.nullable(),
  /** Number of its Z report, once it is closed. */
  zNumber: z.int().nullable(),
});

/** A cash desk, a card terminal or a bank account of the branch. */
export const Register = z.strictObject({
  id: Id,
  branchId: Id,
  kind: RegisterKind,
  name: z.string(),
  version: z.int(),
  /** What the ledger says is in it. */
  balance: Money,
  /** The open shift; null while it is closed. */
  shift: Shift.nullable(),
});

/** What a shift came to, numbered per branch and never changed. */
export const ZReport = z.strictObject({
  number: z.int(),
  branchName: z.string(),
  registerId: Id,
  registerName: z.string(),
  shift: Shift,
  payments: z.strictObject({ count: z.int(), amount: Money }),
  refunds: z.strictObject({ count: z.int(), amount: Money }),
  cancelled: z.strictObject({ count: z.int(), amount: Money }),
  cashIn: Money,
  cashOut: Money,
  byMethod: z.array(z.strictObject({ method: PaymentMethod, collected: Money, refunded: Money })),
});

const NotNegative = z.strictObject({ amount: z.int().min(0).max(100_000_000_00), currency: z.string() });
const Positive = z.strictObject({ amount: z.int().positive().max(100_000_000_00), currency: z.string() });
export const MoveCash = z.strictObject({
  direction: z.enum(['in', 'out']),
  amount: Positive,
  reason: z.string().trim().min(3).max(300),
});

const inBranch = { branchId: Id };
const one = { ...inBranch, registerId: Id };

export const listRegisters = route({
  name: 'listRegisters',
  summary: 'The registers of a branch with their open shifts',
  method: 'GET',
  path: '/branches/:branchId/registers',
  right: 'payment.view',
  params: inBranch,
  response: z.array(Register),
});
export const openShift = route({
  name: 'openShift',
  summary: 'Open a register with what was counted in it',
  method: 'POST',
  path: '/branches/:branchId/registers/:registerId/shifts',
  right: 'register.shift',
  params: one,
  body: z.strictObject({ counted: NotNegative }),
  response: Register,
  status: 201,
  precondition: 'idempotency-key',
});
export const moveCash = route({
  name: 'moveCash',
  summary: 'Put cash into an open register or take it out, with a reason',
  method: 'POST',
  path: '/branches/:branchId/registers/:registerId/cash-movements',
  right: 'register.shift',
  params: one,
  body: MoveCash,
  response: Register,
  status: 201,
  precondition: 'idempotency-key',
});
export const closeShift = route({
  name: 'closeShift',
  summary: 'Close a register with what was counted: the difference is posted, the Z report written',
  method: 'POST',
  path: '/branches/:branchId/registers/:registerId/shift/close',
  right: 'register.shift',
  params: one,
  body: z.strictObject({ counted: NotNegative }),
  response: ZReport,
  status: 201,
  precondition: 'idempotency-key',
});
export const listZReports = route({
  name: 'listZReports',
  summary: 'The Z reports of the shifts closed on a local date',
  method: 'GET',
  path: '/branches/:branchId/z-reports/:date',
  right: 'register.view',
  params: { ...inBranch, date: LocalDate },
  response: z.array(ZReport),
});

export type RegisterKind = z.infer<typeof RegisterKind>;
export type Shift = z.infer<typeof Shift>;
export type Register = z.infer<typeof Register>;
export type ZReport = z.infer<typeof ZReport>;
export type MoveCash = z.infer<typeof MoveCash>;
