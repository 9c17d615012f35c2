/** The branches that the running transaction named, to compare a column with: `branch_id = ${ofNamedBranches}`. */
const ofNamedBranches = `any ((select string_to_array(nullif(current_setting('app.branch_ids', true), ''), ',')::uuid[])::uuid[])`;

/**
 * Shuts a table with a `branch_id` to every transaction that did not name the branch, the owner's included. For
 * migrations. The branches are read in a sub-select, so that it is done once per statement and not once per row.
 */
export function branchScopeSql(table: string, column = 'branch_id'): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_of_branch on ${table} using (${column} = ${ofNamedBranches});
  `;
}

/** A question to one table that only an index answers in time. */
export interface IndexedRead {
  readonly table: string;
  /** `name(argument type, …)`, as PostgreSQL declares it. */
  readonly signature: string;
  /** What `returns` says. */
  readonly returns: string;
  /** About how many rows it finds: what is joined with them is looked up one by one while they are few. */
  readonly rows: number;
  /** `select …` whose `where` compares the table's branch with what `branches` stands for. */
  readonly select: (branches: string) => string;
  /** The role of the service, which may call it. */
  readonly role: string;
  /**
   * Ways of reading it never goes. A pattern that matches hardly anything is guessed to match more, and with a limit
   * reading the table from its beginning then looks cheaper than the index.
   */
  readonly never: readonly ('seqscan' | 'indexscan')[];
}

/**
 * Declares a read that uses an index by an operator which is not leakproof (`like`, `@>`, `&&`). Below a policy such an
 * operator is only ever a filter on every row. The function runs as the table's owner, who may read it for this purpose,
 * and compares the branches itself. For migrations, after the table and its scope.
 */
export function indexedReadSql({ table, signature, returns, rows, select, role, never }: IndexedRead): string {
  const planning = ['plan_cache_mode = force_custom_plan', ...never.map((way) => `enable_${way} = off`)];
  return `
    drop policy if exists ${table}_of_owner on ${table};
    create policy ${table}_of_owner on ${table} for select to current_user using (true);
    create function ${signature} returns ${returns}
      language sql stable security definer rows ${rows}
      set search_path = pg_catalog, public, pg_temp ${planning.map((setting) => `set ${setting}`).join(' ')}
      as $$ ${select(ofNamedBranches)} $$;
    revoke all on function ${signature} from public;
    grant execute on function ${signature} to ${role};
  `;
}
