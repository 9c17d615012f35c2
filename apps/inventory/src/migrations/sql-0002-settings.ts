/**
 * How a branch keeps its stock is changed by its people. An appointment remembers the setting its status was set under, so
 * that a change of the setting moves no goods by itself, and nothing that is done to the appointment later does either.
 */
export const settingsSql = `
alter table branch add column settings_version int not null default 1;
alter table appointment add column write_off_at text not null default 'completed'
  check (write_off_at in ('completed', 'arrived'));
update appointment a set write_off_at = b.write_off_at from branch b where b.id = a.branch_id;

grant update (write_off_at, settings_version) on branch to anteroom_inventory_app;
alter table branch enable row level security;
create policy branch_is_known on branch for select to anteroom_inventory_app using (true);
create policy branch_of_the_unit on branch for update to anteroom_inventory_app
  using (id = any ((select string_to_array(nullif(current_setting('app.branch_ids', true), ''), ',')::uuid[])::uuid[]));
`;
