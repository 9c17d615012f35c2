/** What came with payments, stock, notifications and the managers' board, and who may do it until somebody changes it. */
const desk = [
  'client.edit',
  'payment.view',
  'payment.take',
  'payment.discount',
  'register.view',
  'register.shift',
  'inventory.view',
  'inventory.sell',
  'notification.view',
  'notification.edit',
];
const everything = [
  ...desk,
  'payment.refund',
  'payment.discount-any',
  'inventory.move',
  'inventory.edit',
  'template.edit',
  'occupancy.view',
  'takings.view',
  'operations.retry',
];

const rightsOfRoles: Readonly<Record<string, readonly string[]>> = {
  owner: everything,
  manager: everything,
  receptionist: [...desk, 'payment.refund'],
  doctor: ['inventory.view', 'inventory.sell', 'notification.view'],
  accountant: ['payment.view', 'payment.refund', 'register.view', 'takings.view', 'inventory.view'],
};

export function visitRightsSql(): string {
  const rows = Object.entries(rightsOfRoles).flatMap(([role, rights]) =>
    rights.map((right) => `('${role}', '${right}')`),
  );
  return `insert into role_right (role, right_name) values ${rows.join(', ')} on conflict do nothing`;
}
