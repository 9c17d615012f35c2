import { branchScopeSql } from '@anteroom/platform-persistence';

/** What payments decides and knows, copied in versions: the limit of reductions, and which visits are paid. */
export const reductionsSql = `
alter table branch
  add reduction_limit_percent int not null default 10 check (reduction_limit_percent between 0 and 100),
  add reduction_limit_version int not null default 0;
grant update (reduction_limit_percent, reduction_limit_version) on branch to anteroom_inventory_app;

create table visit_payment (
  visit_id uuid primary key,
  branch_id uuid not null references branch,
  is_paid boolean not null,
  version int not null
);
grant select, insert, update, delete on visit_payment to anteroom_inventory_app;
${branchScopeSql('visit_payment')}
`;
