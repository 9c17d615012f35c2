import { branchScopeSql } from '@anteroom/platform-persistence';

const branchTables = [
  'client',
  'appointment',
  'branch_setting',
  'staff_contact',
  'template',
  'notification',
  'receipt_file',
  'visit_link',
];
/** What is removed again; everything else stays. */
const removable = ['staff_contact', 'outbox', 'inbox', 'dead_letter', 'idempotency'];
const platformTables = ['outbox', 'inbox', 'dead_letter', 'idempotency'];

/** The application's role owns nothing and sees only the branches of its transaction; messages are never deleted. */
export const rightsSql = `
grant usage on schema public to anteroom_notifications_app;
grant select on branch to anteroom_notifications_app;
${[...branchTables, ...platformTables]
  .map((table) => `grant select, insert, update on ${table} to anteroom_notifications_app;`)
  .join('\n')}
${removable.map((table) => `grant delete on ${table} to anteroom_notifications_app;`).join('\n')}
${branchTables.map((table) => branchScopeSql(table)).join('\n')}
`;
