import { Temporal } from '@anteroom/kernel';
import { Bill } from '../domain/bill';
import type { BillFacts } from '../domain/bill-facts';
import type { BilledAppointment } from '../domain/bill-lines.rules';
import type { Payment, PaymentPart } from '../domain/payment';
import { VisitBooks } from '../domain/visit-books';

export const now = Temporal.Instant.from('2026-11-24T09:00:00Z');
export const anna = { id: '018f0000-0000-7000-a000-000000000001', name: 'Anna', colour: 1 };
export const visitId = '018f0000-0000-7000-a000-0000000000aa';
export const clientId = '018f0000-0000-7000-a000-0000000000cc';

let ids = 0;
export const nextId = (): string => {
  ids += 1;
  return `018f0000-0000-7000-b000-${String(ids).padStart(12, '0')}`;
};

export function anAppointment(
  facts: Partial<BilledAppointment> & { price?: number; quantity?: number } = {},
): BilledAppointment {
  const { price = 5000, quantity = 1, ...rest } = facts;
  const id = rest.id ?? nextId();
  return {
    id,
    status: 'booked',
    startsAt: now,
    teamMember: 'Dr Weber',
    client: { id: clientId, name: 'Ingrid Holm' },
    services: [{ id: `${id}:1`, name: 'Consultation', quantity, price, discount: 0 }],
    products: [],
    ...rest,
  };
}

export function aBill(facts: Partial<BillFacts> = {}): Bill {
  return new Bill({
    visitId,
    branchId: '018f0000-0000-7000-a000-0000000000bb',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    discountLimitPercent: 10,
    version: 1,
    revision: 0,
    appointments: [],
    discount: null,
    dueOn: null,
    claim: null,
    payments: [],
    books: new VisitBooks(),
    clientBalance: 0,
    ...facts,
  });
}

export function aPart(amount: number, facts: Partial<PaymentPart> = {}): PaymentPart {
  return {
    line: 1,
    method: 'cash',
    register: { id: '018f0000-0000-7000-a000-0000000000ee', name: 'Till 1' },
    shiftId: '018f0000-0000-7000-a000-0000000000ff',
    amount,
    given: null,
    slip: null,
    refunds: null,
    ...facts,
  };
}

export function aPayment(facts: Partial<Payment> = {}): Payment {
  return {
    id: nextId(),
    kind: 'payment',
    operationId: nextId(),
    at: now,
    by: anna,
    parts: [],
    surplus: 0,
    reason: null,
    cancelled: null,
    receipt: { id: nextId(), number: 1 },
    ...facts,
  };
}
