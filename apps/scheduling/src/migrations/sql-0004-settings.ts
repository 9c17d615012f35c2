/** What managers may decide of the calendar, in versions; and how much of the working time they want to have booked. */
export const settingsSql = `
alter table branch
  add settings_version int not null default 1,
  add target_use_percent int check (target_use_percent between 1 and 100)`;
