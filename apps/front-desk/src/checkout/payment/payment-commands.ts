import { Injectable, computed, inject, signal } from '@angular/core';
import type { GiveDiscount, Payment, TakeRefund } from '@anteroom/contracts-payments';
import type { z } from 'zod';
import { Api } from '../../shared/api/api';
import { type ApiProblem, asProblem } from '../../shared/api/api-problem';
import { newKey } from '../../shared/api/endpoint';
import { paymentsRoutes } from '../../shared/api/payments-routes';
import { VisitBill } from '../visit-bill';
import { PaymentClaiming } from './payment-claiming';
import { PaymentDraft } from './payment-draft';

type Refund = Omit<z.input<typeof TakeRefund>, 'parts'>;

/** What the pane does with money. Each is based on the bill on screen; a retry of the same thing carries the same key. */
@Injectable()
export class PaymentCommands {
  private readonly api = inject(Api);
  private readonly visitBill = inject(VisitBill);
  private readonly claiming = inject(PaymentClaiming);
  private readonly draft = inject(PaymentDraft);
  private readonly running = signal(false);
  private readonly refusal = signal<ApiProblem | undefined>(undefined);
  private readonly last = signal<Payment | undefined>(undefined);
  private key: { readonly of: string; readonly value: string } | undefined;

  readonly pending = this.running.asReadonly();
  readonly problem = this.refusal.asReadonly();
  /** What was paid or given back last in this pane. */
  readonly done = this.last.asReadonly();
  readonly canAct = computed(() => this.claiming.held() && !this.running());

  async charge(surplus: 'refuse' | 'client-account'): Promise<boolean> {
    const body = { parts: this.draft.parts(), surplus };
    const made = await this.send(body, (basis) => this.api.call(paymentsRoutes.takePayment, { ...basis, body }));
    if (!made) return false;
    this.last.set(made.payment);
    this.draft.clear();
    return true;
  }

  async refund(body: Refund): Promise<boolean> {
    const made = await this.send(body, (basis) => this.api.call(paymentsRoutes.refundPayment, { ...basis, body }));
    if (made) this.last.set(made.payment);
    return made !== undefined;
  }

  async cancel(paymentId: string, reason: string): Promise<boolean> {
    const made = await this.send({ paymentId, reason }, ({ params, ...basis }) =>
      this.api.call(paymentsRoutes.cancelPayment, { ...basis, params: { ...params, paymentId }, body: { reason } }),
    );
    return made !== undefined;
  }

  async edit(body: { discount?: z.input<typeof GiveDiscount> | null; dueOn?: string | null }): Promise<boolean> {
    const bill = await this.send(body, ({ params, version }) =>
      this.api.call(paymentsRoutes.editBill, { params, version, body }),
    );
    return bill !== undefined;
  }

  /** The receipt was looked at: on with the next. */
  goOn(): void {
    this.last.set(undefined);
  }

  dismiss(): void {
    this.refusal.set(undefined);
  }

  private async send<T>(what: object, call: (basis: Basis) => Promise<T>): Promise<T | undefined> {
    const bill = this.visitBill.bill();
    if (!bill || !this.canAct()) return undefined;
    this.running.set(true);
    this.refusal.set(undefined);
    try {
      const { visitId, version } = bill;
      const answer = await call({ params: { visitId }, version, idempotencyKey: this.keyOf({ version, what }) });
      this.key = undefined;
      return answer;
    } catch (error) {
      this.refuse(asProblem(error));
      return undefined;
    } finally {
      this.running.set(false);
      this.visitBill.followed.reload();
    }
  }

  private refuse(problem: ApiProblem): void {
    this.refusal.set(problem);
    if (problem.code === 'payment-in-progress') this.claiming.lost(problem);
  }

  private keyOf(what: object): string {
    const of = JSON.stringify(what);
    if (this.key?.of !== of) this.key = { of, value: newKey() };
    return this.key.value;
  }
}

interface Basis {
  readonly params: { readonly visitId: string };
  readonly version: number;
  readonly idempotencyKey: string;
}
