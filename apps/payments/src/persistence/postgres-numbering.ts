import { UnitOfWork } from '@anteroom/platform-persistence';
import { Numbering } from '../application/books/numbering';

const nextSql = `
insert into numbering (branch_id, series, last) values ($1, $2, 1)
on conflict (branch_id, series) do update set last = numbering.last + 1
returning last`;

/** Whoever takes a number holds the row until the commit: the next one waits, and a number is never lost. */
export class PostgresNumbering extends Numbering {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async next(branchId: string, series: 'receipt' | 'z-report'): Promise<number> {
    const [row] = await this.unitOfWork.query<{ last: number }>(nextSql, [branchId, series]);
    if (!row) throw new Error('A number that was just taken is not visible: the branch scope is wrong.');
    return row.last;
  }
}
