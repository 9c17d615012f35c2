import type { Bill, Payment, PaymentMade } from '@anteroom/contracts-payments';
import { randomUUID } from 'node:crypto';
import type { Answer } from '../desk/desk.ts';
import type { VisitDesk } from '../desk/visit-desk.ts';
import { eventually } from '../system/eventually.ts';

/** What a cashier was told has happened: the only thing they can go by. */
export type Receipted =
  | { readonly kind: 'payment' | 'refund'; readonly id: string; readonly amount: number }
  | { readonly kind: 'cancel'; readonly id: string };

/** Somebody who takes money for one visit and gives some of it back, and who asks again until they are answered. */
export class Cashier {
  readonly receipted: Receipted[] = [];
  /** How often a command was sent again with its key. */
  retries = 0;
  /** Refusals: where one person works on one visit there are none. */
  readonly strange: unknown[] = [];
  private readonly desk: VisitDesk;
  private readonly dice: () => number;
  readonly visitId: string;
  private readonly registerId: string;

  constructor(desk: VisitDesk, dice: () => number, { visitId, registerId }: { visitId: string; registerId: string }) {
    this.desk = desk;
    this.dice = dice;
    this.visitId = visitId;
    this.registerId = registerId;
  }

  async workUntil(isOver: () => boolean): Promise<void> {
    while (!isOver()) await this.step();
  }

  /** A payment, a refund or a cancellation, whatever there is to do. */
  async step(): Promise<void> {
    const bill = await this.claimed();
    const chance = this.dice();
    const kept = bill.paid.amount - bill.refunded.amount;
    const last = bill.payments.filter(isCancellable).at(-1);
    if (chance < 0.2 && last) return this.cancel(bill, last.id);
    if (chance < 0.45 && kept > 0) return this.refund(bill, 1 + Math.floor(this.dice() * kept));
    if (bill.due.amount > 0) return this.pay(bill, Math.min(bill.due.amount, 1 + Math.floor(this.dice() * 400)));
    return this.refund(bill, kept);
  }

  /** @param key a fresh one is another payment, whatever it was meant to be */
  async pay(bill: Bill, amount: number, key: string = randomUUID()): Promise<void> {
    const part = { method: 'cash', registerId: this.registerId, amount: { amount, currency: bill.total.currency } };
    const made = await this.insist(() => this.desk.pay(bill, [part], key));
    if (made) this.receipted.push({ kind: 'payment', id: made.payment.id, amount });
  }

  claimed(): Promise<Bill> {
    const isBill = ({ status }: Answer<Bill>) => status === 200;
    return eventually('the claim', () => this.desk.claim(this.visitId), isBill, 120_000).then(({ body }) => body);
  }

  async refund(bill: Bill, amount: number): Promise<void> {
    const key = randomUUID();
    const made = await this.insist(() => this.desk.refund(bill, amount, 'Given back in the storm', key));
    if (made) this.receipted.push({ kind: 'refund', id: made.payment.id, amount });
  }

  private async cancel(bill: Bill, paymentId: string): Promise<void> {
    const key = randomUUID();
    const made = await this.insist(() => this.desk.cancel(bill, paymentId, 'Mistaken in the storm', key));
    if (made) this.receipted.push({ kind: 'cancel', id: paymentId });
  }

  /** Sends the same command with the same key until there is an answer; now and then twice at once, as a double click. */
  private async insist(send: () => Promise<Answer<PaymentMade>>): Promise<PaymentMade | undefined> {
    let sent = 0;
    const { status, body } = await eventually(
      'an answer',
      () => {
        sent += 1;
        return this.dice() < 0.15 ? Promise.all([send(), send()]).then(([, second]) => second) : send();
      },
      (answer) => answer.status < 500,
      120_000,
    );
    this.retries += sent - 1;
    if (status < 300) return body;
    this.strange.push(body);
    return undefined;
  }
}

/** Of a payment nothing may have been refunded; a refund can always be taken back. */
const isCancellable = ({ kind, cancelled, parts }: Payment): boolean =>
  cancelled === null &&
  (kind === 'refund' || parts.every(({ amount, refundable }) => refundable.amount === amount.amount));
