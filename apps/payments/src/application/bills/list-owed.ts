import type { OwedVisit } from '@anteroom/contracts-payments';
import type { Money } from '@anteroom/contracts-shared';
import { localDateOf } from '@anteroom/kernel';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { Branches } from '../books/branches';
import { owedSql } from './owed.sql';

interface Row extends Pick<OwedVisit, 'visitId' | 'appointmentId' | 'date' | 'dueOn' | 'isOverdue'> {
  clientId: string | null;
  clientName: string | null;
  total: number;
  due: number;
  /** Of everything owed, not only of what is listed. */
  count: number;
  sum: number;
}

/** How far back visits are looked for that nobody noted as to be paid later. */
const lookedBackDays = 90;

interface Owed {
  readonly total: Money;
  readonly count: number;
  readonly visits: OwedVisit[];
}

/** What clients owe: of visits that took place, and of those that somebody let them pay later. */
export class ListOwed {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly branches: Branches,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  execute(branchId: string, clientId: string | null = null): Promise<Owed> {
    return this.unitOfWork.read({ branchIds: [branchId] }, async () => {
      const { currency, timeZone } = await this.branches.get(branchId);
      const now = this.clock.now();
      const oldest = localDateOf(now.subtract({ hours: 24 * lookedBackDays }), timeZone);
      const values = [branchId, clientId, localDateOf(now, timeZone), oldest];
      const rows = await this.unitOfWork.query<Row>(owedSql, values);
      const { count = 0, sum = 0 } = rows[0] ?? {};
      return { total: { amount: sum, currency }, count, visits: rows.map((row) => owedVisit(row, currency)) };
    });
  }
}

function owedVisit(
  { clientId, clientName, total, due, count: _, sum: _sum, ...row }: Row,
  currency: string,
): OwedVisit {
  const client = clientName === null ? null : { id: clientId, name: clientName };
  return { ...row, client, total: { amount: total, currency }, due: { amount: due, currency } };
}
