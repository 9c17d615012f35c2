import { branchScopeSql } from '@anteroom/platform-persistence';

/** Visits: the interval that separates two, what was grouped by hand, and their money as the payments service tells it. */
export const visitsSql = `
alter table branch add visit_interval_minutes int not null default 60 check (visit_interval_minutes between 0 and 1440);

-- By hand: its own id, it is a visit of its own; another id, it is in the visit of that appointment. Null: by the rule.
alter table appointment add visit_link_id uuid;

alter table change_entry drop constraint change_entry_kind_check;
alter table change_entry add constraint change_entry_kind_check
  check (kind in ('booked', 'edited', 'moved', 'status', 'client-linked', 'visit'));

-- A copy, fed by BillChanged; the version is the bill's.
create table visit_settlement (
  visit_id uuid primary key,
  branch_id uuid not null,
  state text not null check (state in ('nothing-due', 'unpaid', 'partly-paid', 'paid')),
  is_settling boolean not null,
  version bigint not null
);
grant select, insert, update on visit_settlement to anteroom_scheduling_app;
${branchScopeSql('visit_settlement')}
`;
