import type { PaymentMethod, TakingsFigure, TakingsRow } from '@anteroom/contracts-payments';
import type { Money } from '@anteroom/contracts-shared';
import { Temporal } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { Branches } from '../books/branches';
import { moneyRowsSql, outstandingRowsSql, valueRowsSql } from './takings-rows.sql';

type Row = Omit<TakingsRow, 'amount'> & { readonly amount: number };

export interface FigureQuestion {
  readonly branchId: string;
  readonly date: string;
  readonly figure: TakingsFigure;
  /** Of money: only what moved this way; without it all but payment from client accounts. */
  readonly method?: PaymentMethod;
}

/** What a figure of the day's takings is made of. The rows come to the figure, to the minor unit. */
export class ListTakingsRows {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly branches: Branches,
  ) {}

  /** @throws NotFound */
  execute(question: FigureQuestion): Promise<{ total: Money; rows: TakingsRow[] }> {
    return this.unitOfWork.read({ branchIds: [question.branchId] }, async () => {
      const { currency } = await this.branches.get(question.branchId);
      const rows = await this.#read(question);
      const money = (amount: number) => ({ amount, currency });
      const total = money(rows.reduce((sum, { amount }) => sum + amount, 0));
      return { total, rows: rows.map((row) => ({ ...row, amount: money(row.amount) })) };
    });
  }

  async #read({ branchId, date, figure, method }: FigureQuestion): Promise<Row[]> {
    const query = (sql: string, ...values: unknown[]) => this.unitOfWork.query<Row>(sql, [branchId, ...values]);
    switch (figure) {
      case 'collected':
        return query(moneyRowsSql, date, ['payment'], method ?? null);
      case 'refunded':
        return (await query(moneyRowsSql, date, ['refund'], method ?? null)).map(turned);
      case 'week-before':
        return query(moneyRowsSql, weekBefore(date), ['payment', 'refund'], null);
      case 'billed':
        return query(valueRowsSql, date, null);
      case 'completed':
        return query(valueRowsSql, date, 'completed');
      case 'outstanding':
        return query(outstandingRowsSql, date);
    }
  }
}

/** Refunds by themselves are shown as what was given back. */
const turned = (row: Row): Row => ({ ...row, amount: -row.amount });

const weekBefore = (date: string): string => Temporal.PlainDate.from(date).subtract({ weeks: 1 }).toString();
