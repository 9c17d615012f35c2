import { Temporal } from '@anteroom/kernel';
import { Bill } from '../domain/bill';
import type { BillDiscount } from '../domain/discount.rules';
import type { AttendanceStatus, BilledAppointment, GoodsLine } from '../domain/bill-lines.rules';
import type { AccountKind, OperationKind, Posting } from '../domain/ledger';
import type { Payment, PaymentMethod, PaymentPart } from '../domain/payment';
import { PaymentClaim } from '../domain/payment-claim';
import type { Colleague } from '../domain/staff';
import { VisitBooks } from '../domain/visit-books';

export interface BillRow {
  visitId: string;
  branchId: string;
  currency: string;
  timeZone: string;
  discountLimitPercent: number;
  version: number;
  revision: number;
  clientId: string | null;
  discount: BillDiscount | null;
  dueOn: string | null;
  claimBy: Colleague | null;
  claimUntil: string | null;
}

export interface AppointmentRow {
  id: string;
  status: AttendanceStatus;
  startsAt: string;
  teamMember: string;
  client: BilledAppointment['client'];
  services: GoodsLine[];
  products: GoodsLine[];
}

export interface PaymentRow {
  id: string;
  kind: Payment['kind'];
  operationId: string;
  at: string;
  by: Colleague;
  surplus: number;
  reason: string | null;
  receiptId: string;
  receiptNumber: number;
  cancelledAt: string | null;
  cancelledBy: Colleague | null;
  cancelReason: string | null;
  parts: {
    line: number;
    method: PaymentMethod;
    registerId: string | null;
    registerName: string | null;
    shiftId: string | null;
    amount: number;
    given: number | null;
    slip: string | null;
    refundsPaymentId: string | null;
    refundsLine: number | null;
  }[];
}

export interface EntryRow {
  operationId: string;
  kind: OperationKind;
  concern: OperationKind;
  accountKind: AccountKind;
  ownerId: string | null;
  amount: number;
  shiftId: string | null;
}

export interface BillRows {
  readonly bill: BillRow;
  readonly appointments: readonly AppointmentRow[];
  readonly payments: readonly PaymentRow[];
  readonly entries: readonly EntryRow[];
  readonly clientBalance: number;
}

export function billOf({ bill: row, appointments, payments, entries, clientBalance }: BillRows): Bill {
  return new Bill({
    ...row,
    appointments: appointments.map(appointmentOf),
    claim: row.claimBy && row.claimUntil ? new PaymentClaim(row.claimBy, Temporal.Instant.from(row.claimUntil)) : null,
    payments: payments.map(paymentOf),
    books: new VisitBooks(operationsOf(entries)),
    clientBalance,
  });
}

export function appointmentOf({ startsAt, ...row }: AppointmentRow): BilledAppointment {
  return { ...row, startsAt: Temporal.Instant.from(startsAt) };
}

function paymentOf(row: PaymentRow): Payment {
  const { id, kind, operationId, at, by, surplus, reason, parts } = row;
  const cancelled =
    row.cancelledAt && row.cancelledBy
      ? { at: Temporal.Instant.from(row.cancelledAt), by: row.cancelledBy, reason: row.cancelReason ?? '' }
      : null;
  const receipt = { id: row.receiptId, number: row.receiptNumber };
  return {
    id,
    kind,
    operationId,
    at: Temporal.Instant.from(at),
    by,
    surplus,
    reason,
    cancelled,
    receipt,
    parts: parts.map(partOf),
  };
}

function partOf(row: PaymentRow['parts'][number]): PaymentPart {
  const { line, method, shiftId, amount, given, slip } = row;
  const register = row.registerId ? { id: row.registerId, name: row.registerName ?? '' } : null;
  const refunds =
    row.refundsPaymentId && row.refundsLine !== null
      ? { paymentId: row.refundsPaymentId, line: row.refundsLine }
      : null;
  return { line, method, register, shiftId, amount, given, slip, refunds };
}

type BookedOperation = { id: string; kind: OperationKind; concern: OperationKind; postings: Posting[] };

function operationsOf(entries: readonly EntryRow[]): BookedOperation[] {
  const operations = new Map<string, BookedOperation>();
  for (const { operationId: id, kind, concern, accountKind, ownerId, amount, shiftId } of entries) {
    const operation = operations.get(id) ?? { id, kind, concern, postings: [] };
    operation.postings.push({ account: { kind: accountKind, ownerId }, amount, shiftId });
    operations.set(id, operation);
  }
  return [...operations.values()];
}
