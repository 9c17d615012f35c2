import { type PaymentMethod, type Takings, paymentMethods } from '@anteroom/contracts-payments';
import { UnitOfWork, sentTogether } from '@anteroom/platform-persistence';
import { Branches } from '../books/branches';
import { byMethodSql, moneyByHourSql, outstandingSql, valueByHourSql } from './takings.sql';

interface MethodRow {
  method: PaymentMethod;
  kind: 'payment' | 'refund';
  amount: number;
}
interface HourRow {
  isToday: boolean;
  hour: number;
  amount: number;
}
interface ValueRow {
  hour: number;
  amount: number;
  completed: number;
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

/** What was collected, refunded, billed and completed on a local date. */
export class ReadTakings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly branches: Branches,
  ) {}

  /** Joins the running unit of work, where there is one. @throws NotFound */
  execute(branchId: string, date: string): Promise<Takings> {
    return this.unitOfWork.read({ branchIds: [branchId] }, () => this.#read(branchId, date));
  }

  async #read(branchId: string, date: string): Promise<Takings> {
    const day = [branchId, date];
    const [{ currency }, byMethod, money, values, owed] = await sentTogether([
      this.branches.get(branchId),
      this.unitOfWork.query<MethodRow>(byMethodSql, day),
      this.unitOfWork.query<HourRow>(moneyByHourSql, day),
      this.unitOfWork.query<ValueRow>(valueByHourSql, day),
      this.unitOfWork.query<{ amount: number }>(outstandingSql, day),
    ]);
    const inCurrency = (amount: number) => ({ amount, currency });
    const newMoney = byMethod.filter(({ method }) => method !== 'client-account');
    const before = untilEachHour(money.filter(({ isToday }) => !isToday));
    const collected = untilEachHour(money.filter(({ isToday }) => isToday));
    const billed = untilEachHour(values);
    return {
      date,
      currency,
      collected: inCurrency(amountOf(newMoney, 'payment')),
      refunded: inCurrency(amountOf(newMoney, 'refund')),
      byMethod: methodsOf(byMethod, inCurrency),
      billed: inCurrency(sumOf(values.map(({ amount }) => amount))),
      completed: inCurrency(sumOf(values.map(({ completed }) => completed))),
      outstanding: inCurrency(owed[0]?.amount ?? 0),
      byHour: hours.map((hour) => ({ hour, collected: collected[hour] ?? 0, billed: billed[hour] ?? 0 })),
      weekBefore: { collected: inCurrency(before[23] ?? 0), byHour: before },
    };
  }
}

function amountOf(rows: readonly MethodRow[], kind: MethodRow['kind']): number {
  return sumOf(rows.filter((row) => row.kind === kind).map(({ amount }) => amount));
}

function methodsOf(rows: readonly MethodRow[], money: (amount: number) => Takings['billed']): Takings['byMethod'] {
  return paymentMethods.flatMap((method) => {
    const ofMethod = rows.filter((row) => row.method === method);
    if (ofMethod.length === 0) return [];
    return { method, collected: money(amountOf(ofMethod, 'payment')), refunded: money(amountOf(ofMethod, 'refund')) };
  });
}

/** For each hour of the day everything up to its end. */
function untilEachHour(rows: readonly { hour: number; amount: number }[]): number[] {
  return hours.map((last) => sumOf(rows.filter(({ hour }) => hour <= last).map(({ amount }) => amount)));
}
