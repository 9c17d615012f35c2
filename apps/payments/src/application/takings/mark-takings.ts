import { UnitOfWork } from '@anteroom/platform-persistence';

const markSql = `insert into takings_mark (branch_id, on_date) select $1, on_date from unnest($2::date[]) as d (on_date)`;

/**
 * Marks the days on which something changed, for {@link TellTakings} to tell their takings soon after the commit. Each
 * mark is a row of its own: whoever else changes the day at the same moment does not wait.
 */
export class MarkTakings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(branchId: string, dates: readonly string[]): Promise<void> {
    const marked = this.unitOfWork.own(this, () => new Set<string>());
    const unmarked = [...new Set(dates)].filter((date) => !marked.has(`${branchId} ${date}`));
    if (unmarked.length === 0) return;
    for (const date of unmarked) marked.add(`${branchId} ${date}`);
    await this.unitOfWork.query(markSql, [branchId, unmarked]);
  }
}
