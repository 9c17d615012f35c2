/** Who may say how a branch works. */
export const settingsRightsSql = `
insert into role_right (role, right_name)
values ('owner', 'settings.edit'), ('manager', 'settings.edit') on conflict do nothing`;
