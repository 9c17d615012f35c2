/** Functions of the read side. */
export const functionsSql = `
-- An instant as the API writes it: UTC, no fraction of a second unless there is one (as Temporal.Instant prints it).
create function iso_instant(at timestamptz) returns text language sql stable parallel safe as $$
  select case
    when date_trunc('second', at) = at then to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
    else rtrim(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '0') || 'Z'
  end
$$;
grant execute on function iso_instant(timestamptz) to anteroom_scheduling_app;
`;
