/** Rows of a table that grow old, where the application may delete them itself. An index leads by `agedBy`. */
export function removeOldSql(table: string, agedBy: string): string {
  return `
    with old as (select ctid from ${table} where ${agedBy} < $1::timestamptz order by ${agedBy} limit $2 for update skip locked),
    gone as (delete from ${table} using old where ${table}.ctid = old.ctid returning 1)
    select count(*)::int as gone from gone`;
}

/** Calls a function that {@link forgettingSql} declared. */
export function forgetSql(name: string): string {
  return `select ${name}($1::timestamptz, $2::int) as gone`;
}

/** Rows that the application may not delete by itself, or only of the branches it names. */
export interface Forgetting {
  /** Of the function. */
  readonly name: string;
  readonly table: string;
  /** The columns that name a row. */
  readonly key: readonly string[];
  /** The instant from which the age of a row counts: a column, or an expression that an index can be made of. */
  readonly agedBy: string;
  /** Which rows, besides their age; part of the index. */
  readonly where?: string;
  /** How old they have to be, whatever the caller says: an interval. */
  readonly atLeast: string;
  /** `set …` of an update that empties the row instead. */
  readonly empty?: string;
  /** A table whose rows go with them, and its column that names the row by the first of `key`. */
  readonly with?: { readonly table: string; readonly column: string };
  readonly role: string;
}

/**
 * Declares a function by which the application ends what is too old, in all branches, and nothing younger than `atLeast`: the
 * append-only tables stay shut otherwise. With the index that finds the oldest. For migrations, after the table and its scope.
 */
export function forgettingSql(wanted: Forgetting): string {
  const { name, table, key, agedBy, where, atLeast, empty, with: attached, role } = wanted;
  const isOld = key.map((column) => `${table}.${column} = old.${column}`).join(' and ');
  const end = empty === undefined ? `delete from ${table} using old` : `update ${table} set ${empty} from old`;
  const attachedGone = attached
    ? `attached as (delete from ${attached.table} using old where ${attached.table}.${attached.column} = old.${key[0]}),`
    : '';
  return `
    ${openToOwner(table, empty === undefined ? 'delete' : 'update')}
    ${attached ? openToOwner(attached.table, 'delete') : ''}
    create index ${name}_by_age on ${table} (${agedBy}) ${where === undefined ? '' : `where ${where}`};
    create function ${name}(older_than timestamptz, most int) returns int
      language sql security definer set search_path = public, pg_temp as $$
      with turn as materialized (select pg_try_advisory_xact_lock(hashtext('${name}')) as mine), old as materialized (
        select ${key.join(', ')} from ${table}
        where ${agedBy} < least(older_than, now() - interval '${atLeast}') and (${where ?? 'true'}) and (select mine from turn)
        order by ${agedBy} limit most
      ), ${attachedGone} gone as (${end} where ${isOld} returning 1)
      select count(*)::int from gone
    $$;
    ${grantedTo(name, role)}`;
}

/** Nobody else runs as the owner once the migrations are done; a policy for a table without a scope changes nothing. */
function openToOwner(table: string, how: 'delete' | 'update'): string {
  return `
    create policy ${table}_read_for_retention on ${table} for select to current_user using (true);
    create policy ${table}_of_retention on ${table} for ${how} to current_user using (true);`;
}

function grantedTo(name: string, role: string): string {
  return `
    revoke all on function ${name}(timestamptz, int) from public;
    grant execute on function ${name}(timestamptz, int) to ${role};
  `;
}

/**
 * Declares a function that drops the monthly partitions of a table whose month is over before an instant, at most one a call:
 * dropping takes no time, but nobody reads the table meanwhile, so it waits for a fifth of a second at most.
 * @param atLeast how old a month has to be, whatever the caller says: an interval
 */
export function forgettingMonthsSql({
  name,
  table,
  atLeast,
  role,
}: Pick<Forgetting, 'name' | 'table' | 'atLeast' | 'role'>): string {
  return `
    create function ${name}(older_than timestamptz, most int) returns int
      language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '200ms' as $$
    declare
      month text;
    begin
      select child.relname into month
        from pg_inherits join pg_class child on child.oid = inhrelid join pg_class parent on parent.oid = inhparent
        where parent.oid = '${table}'::regclass and child.relname ~ '^${table}_[0-9]{4}_[0-9]{2}$'
          and to_date(right(child.relname, 7), 'YYYY_MM') + interval '1 month' <= least(older_than, now() - interval '${atLeast}')
        order by child.relname limit 1;
      if month is null then
        return 0;
      end if;
      execute format('drop table %I', month);
      return 1;
    end $$;
    ${grantedTo(name, role)}`;
}
