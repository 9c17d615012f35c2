import type { DayLoad } from '@anteroom/contracts-scheduling';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { requireSpanOfDays } from './span-of-days';

const minutes = (interval: string) => `coalesce(sum(extract(epoch from ${interval}) / 60), 0)::int`;

// Booked minutes count only inside working time, so that overtime never makes a day look more than full.
const sql = `
with worked as (
  select on_date, ${minutes('upper(during) - lower(during)')} as minutes
  from shift where branch_id = $1 and on_date between $2::date and $3::date
  group by on_date
), booked as (
  select s.on_date, ${minutes('least(a.ends_at, upper(s.during)) - greatest(a.starts_at, lower(s.during))')} as minutes
  from shift s
  join appointment a on a.team_member_id = s.team_member_id and a.branch_id = s.branch_id
    and a.starts_at < upper(s.during) and a.ends_at > lower(s.during) and a.status <> 'cancelled'
  where s.branch_id = $1 and s.on_date between $2::date and $3::date
    and a.starts_at >= $2::date - interval '2 days' and a.starts_at < $3::date + interval '3 days'
  group by s.on_date
)
select w.on_date::text as date, w.minutes as "workingMinutes", coalesce(b.minutes, 0) as "bookedMinutes"
from worked w left join booked b using (on_date)
order by w.on_date`;

/** How full each day of a span is; days on which nobody works are left out. */
export class ListDayLoads {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `invalid-interval` when the span is reversed or longer than 92 days */
  execute(branchId: string, from: string, to: string): Promise<DayLoad[]> {
    requireSpanOfDays(from, to);
    return this.unitOfWork.read({ branchIds: [branchId] }, () =>
      this.unitOfWork.query<DayLoad>(sql, [branchId, from, to]),
    );
  }
}
