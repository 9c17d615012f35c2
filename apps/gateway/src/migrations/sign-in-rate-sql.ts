/**
 * Attempts to sign in that did not succeed, by account and by address, running out at a rate. What was counted by
 * account and by address alone is void: those were locks of whole practices.
 */
export const signInRateSql = `
create table sign_in_rate (
  subject text primary key,
  attempts double precision not null check (attempts >= 0),
  counted_at timestamptz not null,
  -- When nothing of it counts any more.
  empty_at timestamptz not null
);
create index sign_in_rate_empty on sign_in_rate (empty_at);
create index sign_in_failure_old on sign_in_failure (last_failed_at);
grant select, insert, update, delete on sign_in_rate to anteroom_identity_app;
delete from sign_in_failure`;
