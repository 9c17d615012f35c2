import { branchScopeSql } from '@anteroom/platform-persistence';

const branchTables = [
  'position',
  'resource_kind',
  'resource_unit',
  'team_member',
  'service_category',
  'service',
  'service_offer',
  'service_resource',
  'seat',
  'shift',
  'occupancy',
  'slot_hold',
  'client_card',
  'appointment',
  'service_line',
  'change_entry',
  'day_revision',
  'calendar_change',
];

const appendOnly = new Set(['change_entry', 'calendar_change']);

/** The platform's own tables: keys and messages, which belong to no branch. */
const platformTables = ['idempotency', 'outbox', 'inbox', 'dead_letter'];

/**
 * The second wall: the application's role owns nothing, cannot bypass row-level security, and sees only the branches
 * of its transaction. History may be added to and read, never changed.
 */
export const rightsSql = `
grant usage on schema public to anteroom_scheduling_app;
grant usage on all sequences in schema public to anteroom_scheduling_app;
grant select, insert, update on branch to anteroom_scheduling_app;
${branchTables
  .map(
    (table) =>
      `grant select, insert${appendOnly.has(table) ? '' : ', update, delete'} on ${table} to anteroom_scheduling_app;`,
  )
  .join('\n')}
${platformTables
  .map((table) => `grant select, insert, update, delete on ${table} to anteroom_scheduling_app;`)
  .join('\n')}
${branchScopeSql('branch', 'id')}
${branchTables.map((table) => branchScopeSql(table)).join('\n')}
`;
