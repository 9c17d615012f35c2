/** Who may change an appointment whose client is there, one that is over, and one that is paid. */
export const editRightsSql = `
insert into role_right (role, right_name)
values
  ('owner', 'appointment.edit-arrived'), ('owner', 'appointment.edit-completed'), ('owner', 'appointment.edit-paid'),
  ('manager', 'appointment.edit-arrived'), ('manager', 'appointment.edit-completed'), ('manager', 'appointment.edit-paid'),
  ('receptionist', 'appointment.edit-arrived'), ('doctor', 'appointment.edit-arrived')
on conflict do nothing`;
