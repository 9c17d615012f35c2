import { branchScopeSql } from '@anteroom/platform-persistence';

/**
 * Takings are told beside the changes that make them, not in them: a change leaves a mark that nobody waits for, and a
 * sweep takes the marks of a day away in the transaction that tells its takings.
 */
export const marksSql = `
create table takings_mark (
  id bigint generated always as identity primary key,
  branch_id uuid not null references branch,
  on_date date not null
);
create index takings_mark_day on takings_mark (branch_id, on_date);
${branchScopeSql('takings_mark')}
alter table takings_day add column told_at timestamptz;
grant select, insert, delete on takings_mark to anteroom_payments_app;

-- Days are marked in all branches, but the sweep may only see those it names: as with claims that ran out.
create policy marks_to_tell on takings_mark for select to anteroom_payments_owner using (true);
create policy days_to_tell on takings_day for select to anteroom_payments_owner using (true);
create function takings_to_tell(not_told_since timestamptz) returns table (branch_id uuid, on_date date)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct m.branch_id, m.on_date from takings_mark m
  left join takings_day d on d.branch_id = m.branch_id and d.on_date = m.on_date
  where d.told_at is null or d.told_at <= not_told_since
$$;
revoke execute on function takings_to_tell(timestamptz) from public;
grant execute on function takings_to_tell(timestamptz) to anteroom_payments_app;
`;
