import { type PaymentMethod, type ZReport, paymentMethods } from '@anteroom/contracts-payments';
import type { Money } from '@anteroom/contracts-shared';
import { UnitOfWork, sentTogether } from '@anteroom/platform-persistence';
import { type Colleague, colleagueOf } from '../../domain/staff';
import type { Temporal } from '@anteroom/kernel';
import type { Branch } from '../books/branches';
import { Numbering } from '../books/numbering';
import { type RegisterAtWork, Registers } from './registers';
import type { TillAtHand } from './till-work';
import { addZReportSql, shiftCashSql, shiftPaymentsSql, shiftSql } from './z-report.sql';

export interface ShiftRow {
  id: string;
  registerId: string;
  openedAt: string;
  openedBy: Colleague;
  opening: number;
}
export interface PaymentsRow {
  kind: 'payment' | 'refund';
  method: PaymentMethod;
  isCancelled: boolean;
  count: number;
  amount: number;
}
export interface CashRow {
  kind: 'cash-in' | 'cash-out';
  amount: number;
}

export interface Counted {
  readonly shiftId: string;
  readonly counted: number;
  readonly expected: number;
  readonly by: Colleague;
}

type InCurrency = (amount: number) => Money;

/** Closes a shift and writes down what it came to, under the branch's next number. */
export class WriteZReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registers: Registers,
    private readonly numbering: Numbering,
  ) {}

  async execute(till: TillAtHand, counted: Counted): Promise<ZReport> {
    const { branch, now } = till;
    const [shifts, payments, cash] = await this.#read(counted.shiftId);
    const [shift] = shifts;
    if (!shift) throw new Error('A shift that is being closed is not visible: the branch scope is wrong.');
    const zNumber = await this.numbering.next(branch.id, 'z-report');
    const report = zReportOf(till, { ...counted, shift, payments, cash, zNumber });
    const { shiftId, expected, by } = counted;
    const closing = { shiftId, closedAt: now.toString(), closedBy: colleagueOf(by), counted: counted.counted };
    await this.registers.closeShift({ ...closing, expected, zNumber });
    await this.unitOfWork.query(addZReportSql, [shiftId, branch.id, zNumber, JSON.stringify(report)]);
    return report;
  }

  #read(shiftId: string) {
    return sentTogether([
      this.unitOfWork.query<ShiftRow>(shiftSql, [shiftId]),
      this.unitOfWork.query<PaymentsRow>(shiftPaymentsSql, [shiftId]),
      this.unitOfWork.query<CashRow>(shiftCashSql, [shiftId]),
    ]);
  }
}

/** What a shift came to, as it is written down. */
export interface ShiftFacts extends Counted {
  readonly shift: ShiftRow;
  readonly payments: readonly PaymentsRow[];
  readonly cash: readonly CashRow[];
  readonly zNumber: number;
}

interface ReportPlace {
  readonly branch: Pick<Branch, 'name' | 'currency'>;
  readonly register: Pick<RegisterAtWork, 'id' | 'name'>;
  readonly now: Temporal.Instant;
}

/** The Z report of a shift that is closed now. */
export function zReportOf({ branch, register, now }: ReportPlace, facts: ShiftFacts): ZReport {
  const { shift, payments, cash, zNumber } = facts;
  const money: InCurrency = (amount) => ({ amount, currency: branch.currency });
  return {
    number: zNumber,
    branchName: branch.name,
    registerId: register.id,
    registerName: register.name,
    shift: closedShift(shift, { ...facts, closedAt: now.toString(), money }),
    ...countsOf(payments, money),
    cashIn: money(cashOf(cash, 'cash-in')),
    cashOut: money(cashOf(cash, 'cash-out')),
    byMethod: methodsOf(payments, money),
  };
}

function closedShift(
  { opening, ...shift }: ShiftRow,
  closing: Counted & { zNumber: number; closedAt: string; money: InCurrency },
): ZReport['shift'] {
  const { counted, expected, by, zNumber, closedAt, money } = closing;
  return {
    ...shift,
    opening: money(opening),
    expected: money(expected),
    closedAt,
    closedBy: colleagueOf(by),
    counted: money(counted),
    difference: money(counted - expected),
    zNumber,
  };
}

const cashOf = (rows: readonly CashRow[], kind: CashRow['kind']) => rows.find((row) => row.kind === kind)?.amount ?? 0;

function sumOf(rows: readonly PaymentsRow[]) {
  return rows.reduce((sum, { count, amount }) => ({ count: sum.count + count, amount: sum.amount + amount }), {
    count: 0,
    amount: 0,
  });
}

function countsOf(
  rows: readonly PaymentsRow[],
  money: InCurrency,
): Pick<ZReport, 'payments' | 'refunds' | 'cancelled'> {
  const of = (chosen: readonly PaymentsRow[]) => {
    const { count, amount } = sumOf(chosen);
    return { count, amount: money(amount) };
  };
  return {
    payments: of(rows.filter(({ kind, isCancelled }) => kind === 'payment' && !isCancelled)),
    refunds: of(rows.filter(({ kind, isCancelled }) => kind === 'refund' && !isCancelled)),
    cancelled: of(rows.filter(({ isCancelled }) => isCancelled)),
  };
}

function methodsOf(rows: readonly PaymentsRow[], money: InCurrency): ZReport['byMethod'] {
  const standing = rows.filter(({ isCancelled }) => !isCancelled);
  return paymentMethods.flatMap((method) => {
    const ofMethod = standing.filter((row) => row.method === method);
    if (ofMethod.length === 0) return [];
    const of = (kind: PaymentsRow['kind']) => money(sumOf(ofMethod.filter((row) => row.kind === kind)).amount);
    return { method, collected: of('payment'), refunded: of('refund') };
  });
}
