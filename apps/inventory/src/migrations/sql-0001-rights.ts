import { branchScopeSql } from '@anteroom/platform-persistence';

const role = 'anteroom_inventory_app';

const branchTables = [
  'store',
  'product',
  'stock_level',
  'lot',
  'movement',
  'bill_of_materials',
  'bill_item',
  'appointment',
  'appointment_need',
  'product_line',
];

/** What the application's role may write: columns are named where the others are kept by the ledger's triggers. */
const grants = [
  'update (version) on store',
  'insert, update on product',
  'insert (product_id, store_id, branch_id) on stock_level',
  'insert (id, branch_id, store_id, product_id, code, expires_on, received_at) on lot',
  'insert on movement',
  'insert, update on bill_of_materials',
  'insert, update, delete on bill_item',
  'insert, update, delete on appointment',
  `insert (appointment_id, branch_id, product_id, purpose, phase, starts_at, on_date, planned, override, amount, reserved)
    on appointment_need`,
  'update (phase, starts_at, on_date, planned, override, amount, reserved) on appointment_need',
  'delete on appointment_need',
  'insert, update, delete on product_line',
  'select, insert, update, delete on idempotency, outbox, inbox, dead_letter',
];

/**
 * The second wall: the role owns nothing, sees only the branches of its transaction, and cannot touch a movement. Which
 * branches there are is no secret: the sweep goes through them one by one.
 */
export const rightsSql = `
grant usage on schema public to ${role};
grant select on branch, movement_kind, ${branchTables.join(', ')} to ${role};
${grants.map((grant) => `grant ${grant} to ${role};`).join('\n')}
${branchTables.map((table) => branchScopeSql(table)).join('\n')}
`;
