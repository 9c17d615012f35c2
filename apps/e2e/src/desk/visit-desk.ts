import type { Consumables, ProductLines } from '@anteroom/contracts-inventory';
import type { AppointmentNotifications } from '@anteroom/contracts-notifications';
import type { Bill, PaymentMade, Register } from '@anteroom/contracts-payments';
import type { Appointment } from '@anteroom/contracts-scheduling';
import { randomUUID } from 'node:crypto';
import type { Answer, Desk } from './desk.ts';

/** What a desk does with a visit besides booking it: sells, takes money, looks at messages and goods. */
export class VisitDesk {
  private readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  appointment(id: string): Promise<Answer<Appointment>> {
    return this.desk.send(`/appointments/${id}`);
  }

  notifications(id: string): Promise<Answer<AppointmentNotifications>> {
    return this.desk.send(`/appointments/${id}/notifications`);
  }

  consumables(id: string): Promise<Answer<Consumables>> {
    return this.desk.send(`/appointments/${id}/consumables`);
  }

  sell(id: string, productId: string, quantity = 1): Promise<Answer<ProductLines>> {
    return this.post(`/appointments/${id}/product-lines`, { productId, quantity });
  }

  bill(visitId: string): Promise<Answer<Bill>> {
    return this.desk.send(`/visits/${visitId}/bill`);
  }

  claim(visitId: string): Promise<Answer<Bill>> {
    return this.desk.send(`/visits/${visitId}/payment-claim`, { method: 'POST' });
  }

  /** `key`: the same one makes a second try of the same payment. */
  pay(bill: Bill, parts: readonly unknown[], key: string = randomUUID()): Promise<Answer<PaymentMade>> {
    return this.post(`/visits/${bill.visitId}/payments`, { parts }, { key, version: bill.version });
  }

  refund(bill: Bill, amount: number, reason: string, key: string = randomUUID()): Promise<Answer<PaymentMade>> {
    const of = { kind: 'sum', sum: { amount, currency: bill.total.currency } };
    return this.post(`/visits/${bill.visitId}/refunds`, { of, reason }, { key, version: bill.version });
  }

  cancel(bill: Bill, paymentId: string, reason: string, key: string = randomUUID()): Promise<Answer<PaymentMade>> {
    const path = `/visits/${bill.visitId}/payments/${paymentId}/cancel`;
    return this.post(path, { reason }, { key, version: bill.version });
  }

  /** The register of that kind, open. */
  async openRegister(kind: Register['kind']): Promise<Register> {
    const path = `/branches/${this.desk.branchId}/registers`;
    const { body } = await this.desk.send<Register[]>(path);
    const register = body.find((one) => one.kind === kind);
    if (!register) throw new Error(`The demo has no ${kind}.`);
    if (register.shift) return register;
    const opened = await this.post<Register>(`${path}/${register.id}/shifts`, { counted: register.balance });
    if (opened.status !== 201) throw new Error(`${register.name} does not open: ${opened.body.detail ?? ''}`);
    return opened.body;
  }

  private post<T>(
    path: string,
    body: unknown,
    { key = randomUUID(), version }: { key?: string; version?: number } = {},
  ): Promise<Answer<T>> {
    const headers = { 'idempotency-key': key, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
    return this.desk.send(path, { method: 'POST', body, headers });
  }
}
