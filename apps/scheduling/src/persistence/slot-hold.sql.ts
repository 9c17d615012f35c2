/** A hold as `context-row.ts` reads it; instants in milliseconds since the epoch. */
const holdJson = `json_build_object('id', h.id, 'branchId', h.branch_id, 'teamMemberId', h.team_member_id,
  'start', epoch_ms(h.starts_at), 'end', epoch_ms(h.ends_at), 'bufferMinutes', h.buffer_minutes,
  'unitIds', h.resource_unit_ids, 'placedAt', epoch_ms(h.placed_at), 'expiresAt', epoch_ms(h.expires_at),
  'heldBy', json_build_object('id', h.held_by_id, 'name', h.held_by_name, 'colour', h.held_by_colour),
  'seatIds', array(select s.id from seat s where s.purpose = 'primary'
    and (s.team_member_id = h.team_member_id or s.resource_unit_id = any(h.resource_unit_ids)) order by s.id))`;

const holdsWhere = (condition: string, lock: string) =>
  `select ${holdJson} as hold from slot_hold h where ${condition} order by h.id ${lock}`;

export const holdByIdSql = holdsWhere('h.id = $1', 'for update');
/** $1 holder, $2 the session in which they placed, moved or renewed them last. */
export const holdsOfSessionSql = holdsWhere(
  'h.held_by_id = $1 and h.session_id is not distinct from $2::uuid',
  'for update',
);
/** $1 now. A batch at a time, past those that somebody is at. */
export const expiredHoldsSql = holdsWhere('h.expires_at <= $1::timestamptz', 'limit 200 for update skip locked');
/** $1 now, $2 ids. */
export const expiredAmongSql = holdsWhere('h.expires_at <= $1::timestamptz and h.id = any($2::uuid[])', 'for update');

/** Namespace 1 of the two-number advisory locks: people who place holds. Seats use the one-number locks. */
export const turnSql = `select pg_advisory_xact_lock(1, hashtext($1))`;

export const addHoldSql = `
insert into slot_hold (id, branch_id, team_member_id, starts_at, ends_at, buffer_minutes, resource_unit_ids,
  held_by_id, held_by_name, held_by_colour, placed_at, expires_at, session_id)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

export const saveHoldSql = `
update slot_hold set team_member_id = $2, starts_at = $3, ends_at = $4, buffer_minutes = $5, resource_unit_ids = $6,
  expires_at = $7, session_id = $8
where id = $1`;

/** $1 ids, $2 holder, $3 instant. */
export const shortenHoldsSql = `
update slot_hold set expires_at = least(expires_at, $3::timestamptz)
where id = any($1::uuid[]) and held_by_id = $2 and id in (
  select id from slot_hold where id = any($1::uuid[]) order by id for update)
returning id, branch_id as "branchId", expires_at as "expiresAt"`;

/** Only frees, and so waits for nobody; the holds are locked by the running unit. $1 ids. */
export const removeHoldsSql = `
with freed as (delete from occupancy where owner_id = any($1::uuid[]))
delete from slot_hold where id = any($1::uuid[])`;
