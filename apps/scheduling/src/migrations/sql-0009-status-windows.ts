/** When a status is usual, per branch. */
export const statusWindowsSql = `
alter table branch
  add arrived_earliest_minutes int not null default 120 check (arrived_earliest_minutes >= 0),
  add no_show_earliest_minutes int not null default 10 check (no_show_earliest_minutes >= 0)`;
