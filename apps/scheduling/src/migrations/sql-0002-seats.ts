/**
 * A claim that did not get all it wanted ends its transaction in the database itself. Each text names one seat from one
 * moment on, since one claim may want a seat several times in a row: see `seatFrom`.
 */
export const seatsSql = `
create function seat_from(seat_id bigint, starts_at timestamptz) returns text language sql stable as $$
  select seat_id || '@' || epoch_ms(starts_at)
$$;
create function require_seats(wanted text[], won text[]) returns void language plpgsql stable as $$
declare
  lost text[] := array(select unnest(wanted) except select unnest(won) order by 1);
begin
  if cardinality(lost) > 0 then
    raise exception 'Some of the wanted seats are taken.' using errcode = 'ST001', detail = array_to_string(lost, ',');
  end if;
end $$;
grant execute on function seat_from(bigint, timestamptz), require_seats(text[], text[]) to anteroom_scheduling_app;
`;
