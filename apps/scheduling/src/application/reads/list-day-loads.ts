import type { DayLoad } from '@anteroom/contracts-scheduling';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { requireSpanOfDays } from './span-of-days';

const minutes = (interval: string) => `coalesce(sum(extract(epoch from ${interval}) / 60), 0)::int`;

// Booked minutes count only inside working time, so that overtime never makes a day look more than full. A shift is found
// by its date, which is the appointment's own or, past midnight, the one before: comparing every pair would take seconds.
const sql = `
with worked as (
  select team_member_id, on_date, lower(during) as starts_at, upper(during) as ends_at
  from shift where branch_id = $1 and on_date between $2::date and $3::date
), taken as materialized (
  select a.team_member_id, a.starts_at, a.ends_at, (a.starts_at at time zone b.time_zone)::date as local_date
  from appointment a join branch b on b.id = a.branch_id
  where a.branch_id = $1 and a.status <> 'cancelled'
    and a.starts_at >= $2::date - interval '2 days' and a.starts_at < $3::date + interval '3 days'
), booked as (
  select w.on_date, ${minutes('least(t.ends_at, w.ends_at) - greatest(t.starts_at, w.starts_at)')} as minutes
  from taken t cross join lateral (values (t.local_date), (t.local_date - 1)) as d (on_date)
  join worked w on w.team_member_id = t.team_member_id and w.on_date = d.on_date
    and t.starts_at < w.ends_at and t.ends_at > w.starts_at
  group by w.on_date
), working as (
  select on_date, ${minutes('ends_at - starts_at')} as minutes from worked group by on_date
)
select w.on_date::text as date, w.minutes as "workingMinutes", coalesce(b.minutes, 0) as "bookedMinutes"
from working w left join booked b using (on_date)
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
