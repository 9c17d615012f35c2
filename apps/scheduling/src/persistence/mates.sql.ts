import type { ClientDay } from '../application/visits/visit-days';

/** Clients and moments as the parameter of the statements below. */
export function clientDaysParam(days: readonly ClientDay[]): string {
  return JSON.stringify(days.map(({ clientId, at }) => ({ client_id: clientId, at: at.toString() })));
}

/**
 * The active appointments of clients on local days of branch `b`, as JSON (`MateJson`). `asked`: a parameter with the
 * clients and, for each, a moment of the day (json: client_id, at). A local day is as long as the branch's clocks make it.
 */
export const matesSql = (asked: string) => `coalesce((
  select json_agg(json_build_object('id', a.id, 'clientId', a.client_id, 'visitId', a.visit_id,
    'linkId', a.visit_link_id, 'bookedAt', iso_instant(a.booked_at), 'start', epoch_ms(a.starts_at),
    'end', epoch_ms(a.ends_at), 'payment', v.state, 'isSettling', coalesce(v.is_settling, false)))
  from (
    select distinct client_id, (at at time zone b.time_zone)::date as date
    from jsonb_to_recordset(${asked}::jsonb) as asked (client_id uuid, at timestamptz)
  ) wanted cross join lateral (
    select * from appointment a where a.client_id = wanted.client_id and a.branch_id = b.id and a.status <> 'cancelled'
      and a.starts_at >= wanted.date::timestamp at time zone b.time_zone
      and a.starts_at < (wanted.date + 1)::timestamp at time zone b.time_zone offset 0
  ) a
  left join visit_settlement v on v.visit_id = a.visit_id), '[]')`;

/** The same by themselves. $1 branch, $2 clients and moments. */
export const branchMatesSql = `
select b.time_zone as "timeZone", b.visit_interval_minutes as "visitIntervalMinutes", ${matesSql('$2')} as mates
from branch b where b.id = $1`;

/** Clients with several active appointments on a local day, with a moment of it. $1 branch, $2 a moment of the first day. */
export const sharedDaysSql = `
select a.client_id as "clientId", min(a.starts_at) as at
from branch b join appointment a on a.branch_id = b.id
where b.id = $1 and a.status <> 'cancelled' and a.client_id is not null
  and a.starts_at >= ($2::timestamptz at time zone b.time_zone)::date::timestamp at time zone b.time_zone
group by a.client_id, (a.starts_at at time zone b.time_zone)::date having count(*) > 1`;
