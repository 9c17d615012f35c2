/** The limit of reductions that payments decides, copied in versions; until something is told the usual one holds. */
export const reductionsSql = `
alter table branch
  add reduction_limit_percent int not null default 10 check (reduction_limit_percent between 0 and 100),
  add reduction_limit_version int not null default 0`;
