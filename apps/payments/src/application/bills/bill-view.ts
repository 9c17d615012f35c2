import type { Bill as BillView, BillLine, Payment as PaymentView } from '@anteroom/contracts-payments';
import type { Money } from '@anteroom/contracts-shared';
import { type Temporal, localDateOf } from '@anteroom/kernel';
import type { Bill } from '../../domain/bill';
import type { ChargedLine } from '../../domain/bill-lines.rules';
import { type Payment, type PaymentPart, amountOf } from '../../domain/payment';
import { type RefundablePart, refundableParts } from '../../domain/refund.rules';
import { receiptNumber } from '../receipts/receipt-number';

type InCurrency = (amount: number) => Money;

/** A bill as screens show it. A claim that has expired is none. */
export function viewOf(bill: Bill, now: Temporal.Instant): BillView {
  const { books, client, claim, firstStart, currency } = bill;
  const money: InCurrency = (amount) => ({ amount, currency });
  const { gross, discounts, total } = bill.totals;
  return {
    visitId: bill.visitId,
    branchId: bill.branchId,
    version: bill.version,
    date: firstStart && localDateOf(firstStart, bill.timeZone),
    client,
    lines: bill.lines.map((line) => lineView(line, money)),
    gross: money(gross),
    discounts: money(discounts),
    discount: discountView(bill, money),
    discountLimitPercent: bill.discountLimitPercent,
    total: money(total),
    paid: money(books.paid),
    refunded: money(books.refunded),
    due: money(books.due),
    state: bill.state,
    dueOn: bill.dueOn,
    payments: bill.payments.map((payment) => paymentView(payment, bill)),
    clientAccount: client?.id ? money(bill.clientBalance) : null,
    claim: claim?.isLive(now) ? { by: claim.by, until: claim.until.toString() } : null,
  };
}

function lineView(line: ChargedLine, money: InCurrency): BillLine {
  return {
    id: line.id,
    appointmentId: line.appointmentId,
    kind: line.kind,
    name: line.name,
    quantity: line.quantity,
    price: money(line.price),
    discount: money(line.discount),
    billDiscount: money(line.billDiscount),
    total: money(line.total),
    teamMember: line.teamMember,
    start: line.startsAt.toString(),
    status: line.status,
  };
}

function discountView({ discount, totals }: Bill, money: InCurrency): BillView['discount'] {
  if (!discount) return null;
  const { size, reason, by } = discount;
  const shown = size.kind === 'sum' ? { kind: size.kind, sum: money(size.sum) } : size;
  return { size: shown, reason, by, amount: money(totals.billDiscount) };
}

/** A payment as screens show it, with what of each part can still be given back. */
export function paymentView(
  payment: Payment,
  { payments, currency }: Pick<Bill, 'payments' | 'currency'>,
): PaymentView {
  const money: InCurrency = (amount) => ({ amount, currency });
  const left = refundableParts(payments);
  const { id, kind, at, by, surplus, reason, cancelled, receipt } = payment;
  return {
    id,
    kind,
    at: at.toString(),
    by,
    parts: payment.parts.map((part) => partView(part, { id, left, money })),
    amount: money(amountOf(payment)),
    surplus: money(surplus),
    reason,
    cancelled: cancelled && { ...cancelled, at: cancelled.at.toString() },
    receipt: { id: receipt.id, number: receiptNumber(receipt.number) },
  };
}

function partView(
  { line, method, register, amount, given, slip }: PaymentPart,
  { id, left, money }: { id: string; left: readonly RefundablePart[]; money: InCurrency },
): PaymentView['parts'][number] {
  const refundable = left.find(({ source }) => source.paymentId === id && source.line === line)?.left ?? 0;
  return {
    line,
    method,
    register,
    amount: money(amount),
    given: given === null ? null : money(given),
    change: given === null ? null : money(given - amount),
    slip,
    refundable: money(refundable),
  };
}
