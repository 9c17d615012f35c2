/** The end of both claims: `before` is what has to be over first. */
const claimAfter = (before: string) => `, won as (
  insert into occupancy (seat_id, during, owner_kind, owner_id, branch_id)
  select seat_id, tstzrange(starts_at, ends_at), owner_kind, owner_id, branch_id
  from wanted where (select count(*) from ${before}) >= 0
  order by seat_id, starts_at
  on conflict do nothing
  returning seat_from(seat_id, starts_at) as seat
)
select require_seats(array(select seat_from(seat_id, starts_at) from wanted), array(select seat from won))`;

/**
 * Takes seats: one row per claim and seat, sorted by seat, in one statement; all of them or none: the last line ends the
 * transaction with `ST001` and the seats that were lost, so nothing sent behind it can be committed.
 * Whoever only inserts takes shared advisory locks on its seats, sorted. The insertions themselves then wait for each
 * other in the order of the seats, so no circle can close.
 * $1 rows (json: seat_id, starts_at, ends_at, owner_kind, owner_id, branch_id).
 */
export const claimSql = `
with wanted as materialized (
  select * from jsonb_to_recordset($1::jsonb) as wanted (
    seat_id bigint, starts_at timestamptz, ends_at timestamptz, owner_kind text, owner_id uuid, branch_id uuid)
), locked as materialized (
  select pg_advisory_xact_lock_shared(seat_id) from (select distinct seat_id from wanted order by seat_id offset 0) seats
)${claimAfter('locked')}`;

/**
 * The same for whoever gives rows up in the same breath: it frees before it inserts, so others may wait for it while it
 * waits for them. Therefore it takes exclusive advisory locks on all its seats, old and new, sorted, before it touches
 * occupancy; never first a shared one and then an exclusive one. The old rows cannot change meanwhile: their owners are
 * locked by the running unit.
 * $1 as above, $2 owners whose rows are given up, $3 holds that are consumed.
 */
export const exchangeSql = `
with wanted as materialized (
  select * from jsonb_to_recordset($1::jsonb) as wanted (
    seat_id bigint, starts_at timestamptz, ends_at timestamptz, owner_kind text, owner_id uuid, branch_id uuid)
), locked as materialized (
  select pg_advisory_xact_lock(seat_id) from (
    select seat_id from wanted union select seat_id from occupancy where owner_id = any($2::uuid[])
    order by seat_id offset 0) seats
), freed as (
  delete from occupancy where owner_id = any($2::uuid[]) and (select count(*) from locked) >= 0 returning seat_id
), consumed as (
  delete from slot_hold where id = any($3::uuid[])
)${claimAfter('freed')}`;

/**
 * An owner takes over a hold's rows as they are: the time is never free in between. It needs no advisory lock, because
 * it never waits: the hold's row is locked by the running unit, so nobody else changes these rows, and whoever wants
 * the time meets a committed row that overlaps, before and after.
 * $1 hold, $2 kind of the new owner, $3 new owner, $4 its seats (`seatFrom`).
 */
export const takeOverSql = `
with consumed as (delete from slot_hold where id = $1), won as (
  update occupancy set owner_kind = $2, owner_id = $3 where owner_id = $1
  returning seat_from(seat_id, starts_at) as seat
)
select require_seats($4::text[], array(select seat from won))`;

/** Only frees, and so waits for nobody. $1 owners. */
export const freeSql = `delete from occupancy where owner_id = any($1::uuid[])`;
