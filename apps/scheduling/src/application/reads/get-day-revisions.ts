import { UnitOfWork } from '@anteroom/platform-persistence';

export interface DayRef {
  readonly branchId: string;
  readonly date: string;
}

const sql = `
select d.branch_id as "branchId", d.day::text as date, coalesce(r.revision, 0)::int as revision
from unnest($1::uuid[], $2::date[]) as d (branch_id, day)
left join day_revision r on r.branch_id = d.branch_id and r.day = d.day`;

/** Where several days stand, in one question: how a gateway notices that a push was lost. */
export class GetDayRevisions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(days: readonly DayRef[], branchIds: readonly string[]): Promise<(DayRef & { revision: number })[]> {
    const asked = days.filter((day) => branchIds.includes(day.branchId));
    const values = [asked.map((day) => day.branchId), asked.map((day) => day.date)];
    return this.unitOfWork.read({ branchIds }, () => this.unitOfWork.query(sql, values));
  }
}
