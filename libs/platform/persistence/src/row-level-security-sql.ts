/**
 * Shuts a table with a `branch_id` to every transaction that did not name the branch, the owner's included. For
 * migrations. The branches are read in a sub-select, so that it is done once per statement and not once per row.
 */
export function branchScopeSql(table: string, column = 'branch_id'): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_of_branch on ${table}
      using (${column} = any ((select string_to_array(nullif(current_setting('app.branch_ids', true), ''), ',')::uuid[])::uuid[]));
  `;
}
