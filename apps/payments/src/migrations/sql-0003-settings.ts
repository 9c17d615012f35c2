/** What managers may decide of how money is taken, in versions. */
export const settingsSql = `
alter table branch add settings_version int not null default 1;
grant update (settings_version, discount_limit_percent) on branch to anteroom_payments_app`;
