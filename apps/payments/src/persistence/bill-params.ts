import { localDateOf } from '@anteroom/kernel';
import type { CalendarFacts } from '../application/bills/bills';
import type { Bill } from '../domain/bill';

/** The parameters of `saveBillSql`. */
export function billParams(bill: Bill, { state, isSettling, concern }: CalendarFacts): unknown[] {
  const { visitId, version, revision, client, discount, dueOn, claim } = bill;
  return [
    visitId,
    version,
    revision,
    bill.firstStart ? localDateOf(bill.firstStart, bill.timeZone) : null,
    client?.id ?? null,
    client?.name ?? null,
    discount && JSON.stringify(discount),
    dueOn,
    claim && JSON.stringify(claim.by),
    claim?.until ?? null,
    state,
    isSettling,
    concern === 'now',
  ];
}

/** What each appointment of the visit is worth: its part of the day's takings. */
export function valueRows(bill: Bill): { id: string; amount: number }[] {
  return bill.appointments.map(({ id }) => ({
    id,
    amount: bill.lines.reduce((sum, line) => sum + (line.appointmentId === id ? line.total : 0), 0),
  }));
}

export function paymentRows({ newPayments, branchId, visitId, timeZone }: Bill): object[] {
  return newPayments.map((payment) => ({
    id: payment.id,
    branch_id: branchId,
    visit_id: visitId,
    kind: payment.kind,
    operation_id: payment.operationId,
    at: payment.at.toString(),
    on_date: localDateOf(payment.at, timeZone),
    by_person: payment.by,
    surplus_amount: payment.surplus,
    reason: payment.reason,
    receipt_id: payment.receipt.id,
    receipt_number: payment.receipt.number,
  }));
}

export function partRows({ newPayments, branchId }: Bill): object[] {
  return newPayments.flatMap(({ id, parts }) =>
    parts.map((part) => ({
      payment_id: id,
      line: part.line,
      branch_id: branchId,
      method: part.method,
      register_id: part.register?.id ?? null,
      shift_id: part.shiftId,
      amount: part.amount,
      given_amount: part.given,
      slip: part.slip,
      refunds_payment_id: part.refunds?.paymentId ?? null,
      refunds_line: part.refunds?.line ?? null,
    })),
  );
}
