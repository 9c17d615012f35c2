import { branches } from '@anteroom/demo-centre';
import type { Temporal } from '@anteroom/kernel';
import { type PaymentsRow, zReportOf } from '../application/registers/write-z-report';
import { Operation, type Posting } from '../domain/ledger';
import type { Payment, PaymentPart } from '../domain/payment';
import { movedPostings, openingPostings } from '../domain/shift.rules';
import type { Colleague } from '../domain/staff';
import type { DemoRegister } from './demo-registers';

/** Left in a cash desk over night, minor units. */
const float = 20_000;

export interface OpenedShift {
  readonly id: string;
  readonly openedAt: Temporal.Instant;
  readonly openedBy: Colleague;
  readonly opening: number;
}

/** A register of the demo as it is opened, used and closed, day after day. */
export class DemoTill {
  readonly operations: Operation[] = [];
  readonly shiftRows: object[] = [];
  readonly reportRows: object[] = [];
  shift: OpenedShift | undefined;
  private balance = 0;
  private history: 'first' | 'later' = 'first';
  private taken: Payment[] = [];

  constructor(
    readonly register: DemoRegister,
    private readonly next: {
      readonly id: () => string;
      readonly shiftId: () => string;
      readonly zNumber: () => number;
    },
  ) {}

  open(now: Temporal.Instant, by: Colleague): void {
    const id = this.next.shiftId();
    const isCash = this.register.kind === 'cash';
    const opening = isCash ? (this.history === 'first' ? float : this.balance) : 0;
    this.shift = { id, openedAt: now, openedBy: by, opening };
    this.taken = [];
    if (isCash) {
      const count = { counted: opening, balance: this.balance, history: this.history };
      this.post('opening-difference', openingPostings({ id: this.register.id, shiftId: id }, count), { now, by });
    }
    this.history = 'later';
  }

  /** A payment or refund of which parts go through this register. */
  take(payment: Payment): void {
    this.taken.push(payment);
    for (const part of this.partsOf(payment)) this.balance += payment.kind === 'payment' ? part.amount : -part.amount;
  }

  /** Takes what is over the float to the safe, counts, and closes. @param missing minor units */
  close(now: Temporal.Instant, by: Colleague, missing: number): void {
    const { shift } = this;
    if (!shift) return;
    const place = { id: this.register.id, shiftId: shift.id };
    const due = shift.opening + this.cameIn();
    const toSafe = this.register.kind === 'cash' ? Math.max(0, due - float) : 0;
    this.post('cash-out', movedPostings(place, -toSafe, 'outside'), { now, by });
    const expected = due - toSafe;
    const counted = Math.max(0, expected - missing);
    this.post('closing-difference', movedPostings(place, counted - expected, 'cash-difference'), { now, by });
    this.balance = this.register.kind === 'cash' ? counted : this.balance - missing;
    this.writeDown(shift, { now, by, expected, counted, toSafe });
    this.shift = undefined;
  }

  /** The shift that is open on the day the demo stands. */
  leaveOpen(): void {
    if (this.shift) this.shiftRows.push(this.shiftRow(this.shift));
  }

  private cameIn(): number {
    const sums = this.taken.map((payment) => {
      const amount = this.partsOf(payment).reduce((sum, part) => sum + part.amount, 0);
      return payment.kind === 'payment' ? amount : -amount;
    });
    return sums.reduce((sum, amount) => sum + amount, 0);
  }

  private partsOf({ parts }: Payment): PaymentPart[] {
    return parts.filter(({ register }) => register?.id === this.register.id);
  }

  private writeDown(shift: OpenedShift, closing: Closing): void {
    const { now, by, expected, counted, toSafe } = closing;
    const zNumber = this.next.zNumber();
    const { id: registerId, branch, name } = this.register;
    const facts = { shiftId: shift.id, counted, expected, by, zNumber, payments: this.paymentRows() };
    const report = zReportOf(
      { branch: branches[branch], register: { id: registerId, name }, now },
      {
        ...facts,
        shift: { ...shift, registerId, openedAt: shift.openedAt.toString() },
        cash: toSafe > 0 ? [{ kind: 'cash-out', amount: toSafe }] : [],
      },
    );
    this.shiftRows.push({
      ...this.shiftRow(shift),
      ...{
        closed_at: now.toString(),
        closed_by: by,
        counted_amount: counted,
        expected_amount: expected,
        z_number: zNumber,
      },
    });
    this.reportRows.push({ shift_id: shift.id, branch_id: branches[branch].id, number: zNumber, body: report });
  }

  private paymentRows(): PaymentsRow[] {
    return this.taken.flatMap((payment) =>
      this.partsOf(payment).map(({ method, amount }) => ({
        kind: payment.kind,
        method,
        isCancelled: false,
        count: 1,
        amount,
      })),
    );
  }

  private shiftRow({ id, openedAt, openedBy, opening }: OpenedShift): object {
    const { id: register_id, branch } = this.register;
    const opened = { opened_at: openedAt.toString(), opened_by: openedBy, opening_amount: opening };
    return { id, register_id, branch_id: branches[branch].id, ...opened };
  }

  private post(
    kind: Operation['kind'],
    postings: readonly Posting[],
    { now, by }: { now: Temporal.Instant; by: Colleague },
  ): void {
    if (postings.length === 0) return;
    const reason = kind === 'cash-out' ? 'To the safe' : null;
    const branchId = branches[this.register.branch].id;
    const facts = { id: this.next.id(), branchId, kind, visitId: null, at: now, by, reason, reverses: null, postings };
    this.operations.push(Operation.of(facts));
    if (kind === 'opening-difference') this.balance = this.shift?.opening ?? 0;
    if (kind === 'cash-out') this.balance = float;
  }
}

interface Closing {
  readonly now: Temporal.Instant;
  readonly by: Colleague;
  readonly expected: number;
  readonly counted: number;
  readonly toSafe: number;
}
