import { DomainError, type Temporal, localDateOf } from '@anteroom/kernel';
import {
  type BillTotals,
  type BilledAppointment,
  type ChargedLine,
  chargeLines,
  inOrder,
  totalsOf,
} from './bill-lines.rules';
import type { BillFacts, Now } from './bill-facts';
import { type BillDiscount, requireChangeable, requireDiscountAllowed } from './discount.rules';
import { Operation } from './ledger';
import type { Payment } from './payment';
import { PaymentClaim } from './payment-claim';
import { type PaymentState, paymentStateOf } from './payment-state.rules';
import { billPostings, differencePostings, opposite } from './posting.rules';
import { type Colleague, colleagueOf } from './staff';
import type { VisitBooks } from './visit-books';

/** What a visit costs and what was paid of it. All rules about the money of a visit are asked of it. */
export class Bill {
  /** Operations and payments that are not in the database yet. */
  readonly newOperations: Operation[] = [];
  readonly newPayments: Payment[] = [];
  #lines: ChargedLine[];

  constructor(private readonly facts: BillFacts) {
    this.#lines = chargeLines(facts.appointments, facts.discount?.size ?? null);
  }

  get visitId(): string {
    return this.facts.visitId;
  }
  get branchId(): string {
    return this.facts.branchId;
  }
  get currency(): string {
    return this.facts.currency;
  }
  get timeZone(): string {
    return this.facts.timeZone;
  }
  get version(): number {
    return this.facts.version;
  }
  get revision(): number {
    return this.facts.revision;
  }
  get discountLimitPercent(): number {
    return this.facts.discountLimitPercent;
  }
  get discount(): BillDiscount | null {
    return this.facts.discount;
  }
  get dueOn(): string | null {
    return this.facts.dueOn;
  }
  get claim(): PaymentClaim | null {
    return this.facts.claim;
  }
  get payments(): readonly Payment[] {
    return this.facts.payments;
  }
  get books(): VisitBooks {
    return this.facts.books;
  }
  get clientBalance(): number {
    return this.facts.clientBalance;
  }
  get appointments(): readonly BilledAppointment[] {
    return this.facts.appointments;
  }
  get lines(): readonly ChargedLine[] {
    return this.#lines;
  }
  get totals(): BillTotals {
    return totalsOf(this.#lines);
  }
  get state(): PaymentState {
    return paymentStateOf(this.books);
  }
  /** Who pays: the client of the first appointment that has one. */
  get client(): BilledAppointment['client'] {
    const withCard = this.appointments.find(({ client }) => client?.id);
    return (withCard ?? this.appointments.find(({ client }) => client))?.client ?? null;
  }

  /** When the visit begins: the first appointment that takes place, or the first one if none does. */
  get firstStart(): Temporal.Instant | null {
    return this.#lines[0]?.startsAt ?? this.appointments[0]?.startsAt ?? null;
  }

  /** The local dates of its appointments. */
  get appointmentDates(): string[] {
    return [...new Set(this.appointments.map(({ startsAt }) => localDateOf(startsAt, this.timeZone)))];
  }

  /** Whether money or a discount stands on the visit, or somebody is taking payment: it is not regrouped any more. */
  isSettling(now: Temporal.Instant): boolean {
    return this.payments.length > 0 || this.discount !== null || this.claim?.isLive(now) === true;
  }

  /** An appointment of the visit is new or different. */
  follow(appointment: BilledAppointment): void {
    const others = this.appointments.filter(({ id }) => id !== appointment.id);
    this.#haveAppointments([...others, appointment]);
  }

  /** An appointment belongs to another visit now. */
  lose(appointmentId: string): void {
    this.#haveAppointments(this.appointments.filter(({ id }) => id !== appointmentId));
  }

  #haveAppointments(appointments: readonly BilledAppointment[]): void {
    const before = this.#agreedTo();
    this.facts.appointments = [...appointments].sort(inOrder);
    this.#charge();
    if (this.#agreedTo() !== before) this.facts.version += 1;
  }

  /** What somebody agrees to who pays: not when and with whom, but what, for how much, and whose account it is. */
  #agreedTo(): string {
    const lines = this.#lines.map(({ id, name, quantity, gross, total }) => [id, name, quantity, gross, total]);
    return JSON.stringify([lines, this.client?.id ?? null]);
  }

  /** Brings the books in line with the bill, where they differ. Called once, after everything else of a change. */
  settle(id: string, { by, now }: Now): void {
    this.facts.revision += 1;
    const postings = differencePostings(billPostings(this.visitId, this.#lines), this.books.posted);
    if (postings.length > 0) this.post({ id, kind: 'bill', reason: null, postings, by, now });
  }

  /**
   * @throws DomainError `discount-not-allowed`: more than there is to take it off; `reduction-not-allowed`,
   *   `reduction-above-limit`; `right-missing` once the bill is paid
   */
  giveDiscount(wanted: Omit<BillDiscount, 'by'>, rights: readonly string[], by: Colleague): void {
    requireChangeable(this.state, rights);
    const giver = { rights, limitPercent: this.discountLimitPercent };
    requireDiscountAllowed(wanted.size, { lines: this.#lines, giver });
    this.facts.discount = { ...wanted, by: colleagueOf(by) };
    this.#charge();
    this.facts.version += 1;
  }

  /** @throws DomainError `right-missing` once the bill is paid */
  takeBackDiscount(rights: readonly string[]): void {
    if (this.discount === null) return;
    requireChangeable(this.state, rights);
    this.facts.discount = null;
    this.#charge();
    this.facts.version += 1;
  }

  /** Notes until when it may be paid; null takes the note away. */
  payLater(dueOn: string | null): void {
    this.facts.dueOn = dueOn;
  }

  #charge(): void {
    this.#lines = chargeLines(this.appointments, this.discount?.size ?? null);
  }

  /** Takes or renews the claim. @throws DomainError `payment-in-progress` while somebody else holds it */
  claimFor(act: Now): void {
    this.claim?.requireNotOfAnother(act);
    this.facts.claim = PaymentClaim.taken(act);
  }

  /** Gives the claim up, where this person holds it, or where it has expired. */
  release({ by, now }: Now): 'released' | 'kept' {
    if (!this.claim?.isOf(by) && this.claim?.isLive(now) !== false) return 'kept';
    this.facts.claim = null;
    return 'released';
  }

  /**
   * The money of a visit is touched by whoever holds the claim, on the bill they have seen.
   * @throws DomainError `payment-in-progress`, `payment-not-allowed` without a claim
   */
  requireClaim(act: Now): void {
    this.claim?.requireNotOfAnother(act);
    if (this.claim?.isLive(act.now)) return;
    const sentence = 'You are not taking payment for this visit any more. Open its payment again.';
    throw new DomainError('payment-not-allowed', sentence);
  }

  /** What is on the account of its client, who may be another than when the bill was read. */
  learnBalance(balance: number): void {
    this.facts.clientBalance = balance;
  }

  /** Adds what was posted for it; the books and the client's account follow at once. */
  post({ id, kind, reason, reverses = null, postings, by, now }: NewOperation): Operation {
    const { branchId, visitId } = this;
    const operation = Operation.of({
      id,
      branchId,
      kind,
      visitId,
      at: now,
      by: colleagueOf(by),
      reason,
      reverses,
      postings,
    });
    this.books.add(operation);
    this.newOperations.push(operation);
    for (const { account, amount } of postings)
      if (account.kind === 'client-account') this.facts.clientBalance -= amount;
    return operation;
  }

  addPayment(payment: Payment): void {
    this.facts.payments = [...this.payments, payment];
    this.newPayments.push(payment);
    this.facts.version += 1;
  }

  /** Posts the opposite of a payment's operation; both stay visible. */
  takeBack(payment: Payment, { id, reason, by, now }: Reversal): Payment {
    const { id: taken, kind, postings } = this.books.get(payment.operationId);
    this.post({ id, kind: 'reversal', reason, reverses: { id: taken, kind }, postings: opposite(postings), by, now });
    const cancelled: Payment = { ...payment, cancelled: { at: now, by: colleagueOf(by), reason } };
    this.facts.payments = this.payments.map((one) => (one.id === payment.id ? cancelled : one));
    this.facts.version += 1;
    return cancelled;
  }
}

export interface NewOperation extends Now, Pick<Operation, 'id' | 'kind' | 'reason' | 'postings'> {
  readonly reverses?: Operation['reverses'];
}

export interface Reversal extends Now {
  readonly id: string;
  readonly reason: string;
}
