import type { Receipt } from '@anteroom/contracts-payments';
import type { Money } from '@anteroom/contracts-shared';
import { Ids, UnitOfWork } from '@anteroom/platform-persistence';
import type { Bill } from '../../domain/bill';
import { type Payment, amountOf } from '../../domain/payment';
import { type Branch, Branches } from '../books/branches';
import { Numbering } from '../books/numbering';
import { receiptNumber } from './receipt-number';

const addSql = `insert into receipt (id, branch_id, visit_id, payment_id, body) values ($1, $2, $3, $4, $5::jsonb)`;

/** Writes down what is handed out for a payment or refund, as the bill stands at that moment. */
export class IssueReceipt {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly branches: Branches,
    private readonly numbering: Numbering,
    private readonly ids: Ids,
  ) {}

  /** The next number of the branch. Whoever rolls back gives it back. */
  async reserve(branchId: string): Promise<Payment['receipt']> {
    return { id: this.ids.next(), number: await this.numbering.next(branchId, 'receipt') };
  }

  /** @param paidBefore paid less refunded before this payment, minor units */
  async execute(bill: Bill, payment: Payment, paidBefore: number): Promise<void> {
    const branch = await this.branches.get(bill.branchId);
    const body = receiptOf(bill, payment, { branch, paidBefore });
    const values = [payment.receipt.id, bill.branchId, bill.visitId, payment.id, JSON.stringify(body)];
    await this.unitOfWork.query(addSql, values);
  }
}

/** What is handed out for a payment, as the bill stands right after it. */
export function receiptOf(
  bill: Bill,
  payment: Payment,
  { branch, paidBefore }: { branch: Branch; paidBefore: number },
): Receipt {
  const { id: branchId, name: branchName, timeZone, language } = branch;
  return { ...contentOf(bill, payment, paidBefore), branchId, branchName, timeZone, language };
}

type Content = Omit<Receipt, 'branchId' | 'branchName' | 'timeZone' | 'language'>;
type Charged = Pick<Receipt, 'lines' | 'billDiscount' | 'total' | 'balance'>;
type InCurrency = (amount: number) => Money;

function contentOf(bill: Bill, payment: Payment, paidBefore: number): Content {
  const money: InCurrency = (amount) => ({ amount, currency: bill.currency });
  return {
    id: payment.receipt.id,
    number: receiptNumber(payment.receipt.number),
    kind: payment.kind,
    visitId: bill.visitId,
    issuedAt: payment.at.toString(),
    by: payment.by,
    client: bill.client?.name ?? null,
    ...chargedOf(bill, money),
    paidBefore: money(paidBefore),
    parts: payment.parts.map(({ method, register, amount, given }) => ({
      method,
      register: register?.name ?? null,
      amount: money(amount),
      given: given === null ? null : money(given),
      change: given === null ? null : money(given - amount),
    })),
    amount: money(amountOf(payment)),
    surplus: money(payment.surplus),
    reason: payment.reason,
  };
}

function chargedOf({ lines, discount, totals, books }: Bill, money: InCurrency): Charged {
  return {
    lines: lines.map(({ name, quantity, gross, discount: own }) => ({
      name,
      quantity,
      gross: money(gross),
      discount: money(own),
      total: money(gross - own),
    })),
    billDiscount: discount && { amount: money(totals.billDiscount), reason: discount.reason },
    total: money(totals.total),
    balance: money(books.due),
  };
}
