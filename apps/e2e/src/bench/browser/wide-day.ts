import { randomUUID } from 'node:crypto';
import type { Centre } from '../../system/centre.ts';
import { ask } from '../../system/database.ts';

/** How wide and how full a day is made. */
export interface Width {
  readonly people: number;
  readonly each: number;
}

const first = '06:00';

/** People of the bench's own, beside those of the demo; they work only on the days that are filled here. */
async function peopleOf(centre: Centre, count: number): Promise<string[]> {
  const known = await ask<{ id: string }>(
    'anteroom_scheduling',
    `select id from team_member where branch_id = $1 and name like 'Wide %' order by sort limit $2`,
    [centre.branchId, count],
  );
  const missing = Array.from({ length: count - known.length }, () => randomUUID());
  await ask(
    'anteroom_scheduling',
    `insert into team_member (id, branch_id, position_id, name, sort)
     select id, $1, (select id from position where branch_id = $1 limit 1), 'Wide ' || ($3 + n), 2000 + $3 + n
     from unnest($2::uuid[]) with ordinality as t (id, n)`,
    [centre.branchId, missing, known.length],
  );
  return [...known.map(({ id }) => id), ...missing];
}

async function letThemWork(centre: Centre, date: string, people: readonly string[]): Promise<void> {
  await ask('anteroom_scheduling', 'delete from shift where branch_id = $1 and on_date = $2::date', [
    centre.branchId,
    date,
  ]);
  await ask(
    'anteroom_scheduling',
    `insert into shift (id, branch_id, team_member_id, on_date, during)
     select gen_random_uuid(), $1, person, $2::date, tstzrange($3::timestamptz, $3::timestamptz + interval '14 hours')
     from unnest($4::uuid[]) as t (person)`,
    [centre.branchId, date, `${date}T${first}:00Z`, people],
  );
}

/**
 * A day as wide as wanted, written straight into the database: each person has `each` appointments of 20 minutes, one
 * every half hour from 06:00 UTC, and the rest of fourteen hours is free. Its ids are those of the appointments, by
 * person and then by time.
 */
export async function fillWideDay(centre: Centre, date: string, { people, each }: Width): Promise<string[]> {
  const everybody = await peopleOf(centre, people);
  await letThemWork(centre, date, everybody);
  const ids = Array.from({ length: people * each }, () => randomUUID());
  await ask(
    'anteroom_scheduling',
    `with booked as (
       insert into appointment (id, branch_id, visit_id, team_member_id, starts_at, ends_at, status, client_name,
         booked_by_id, booked_by_name, booked_by_colour, booked_at, changed_by_id, changed_by_name, changed_by_colour, changed_at)
       select id, $1, gen_random_uuid(), ($3::uuid[])[1 + (n - 1) / $4], $5::timestamptz + make_interval(mins => 30 * ((n - 1) % $4)::int),
         $5::timestamptz + make_interval(mins => 30 * ((n - 1) % $4)::int + 20), 'booked', 'Client ' || n,
         $1, 'Bench', 0, now(), $1, 'Bench', 0, now()
       from unnest($2::uuid[]) with ordinality as t (id, n)
       returning id)
     insert into service_line (appointment_id, line, branch_id, service_id, name, quantity, duration_minutes, price_amount)
     select b.id, 0, $1, s.id, s.name, 1, 20, 1000 from booked b, (select * from service where branch_id = $1 limit 1) s`,
    [centre.branchId, ids, everybody, each, `${date}T${first}:00Z`],
  );
  return ids;
}
