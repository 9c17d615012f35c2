/**
 * What makes the ledger one: rows are added only, and the kept sums follow in the same statement. The functions run with
 * the owner's rights, because nobody else may write the sums; row-level security binds the owner too.
 */
export const ledgerSql = `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'A movement is never changed or taken away; a further one puts it right.' using errcode = 'restrict_violation';
end $$;
create trigger movement_is_for_ever before update or delete or truncate on movement
  for each statement execute function refuse_change();

create function apply_movements() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update lot set balance = lot.balance + sum.quantity
    from (select lot_id, sum(quantity) as quantity from added group by lot_id) sum where lot.id = sum.lot_id;
  update stock_level level set balance = level.balance + sum.quantity, value = level.value + sum.value
    from (select product_id, sum(quantity) as quantity, sum(value) as value from added group by product_id) sum
    where level.product_id = sum.product_id;
  update appointment_need need set posted = need.posted - sum.quantity, revision = sum.revision
    from (select appointment_id, product_id, purpose, sum(quantity) as quantity, max(revision) as revision
          from added where appointment_id is not null group by appointment_id, product_id, purpose) sum
    where need.appointment_id = sum.appointment_id and need.product_id = sum.product_id and need.purpose = sum.purpose;
  return null;
end $$;
create trigger movement_counts after insert on movement
  referencing new table as added for each statement execute function apply_movements();

create function apply_reservations() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    update stock_level level set reserved = level.reserved + sum.reserved
      from (select product_id, sum(reserved) as reserved from became group by product_id) sum
      where level.product_id = sum.product_id and sum.reserved <> 0;
  elsif tg_op = 'DELETE' then
    update stock_level level set reserved = level.reserved - sum.reserved
      from (select product_id, sum(reserved) as reserved from was group by product_id) sum
      where level.product_id = sum.product_id and sum.reserved <> 0;
  else
    update stock_level level set reserved = level.reserved + sum.reserved
      from (select product_id, sum(reserved) as reserved from
              (select product_id, reserved from became union all select product_id, -reserved from was) change
            group by product_id) sum
      where level.product_id = sum.product_id and sum.reserved <> 0;
  end if;
  return null;
end $$;
create trigger need_added after insert on appointment_need
  referencing new table as became for each statement execute function apply_reservations();
create trigger need_changed after update on appointment_need
  referencing old table as was new table as became for each statement execute function apply_reservations();
create trigger need_removed after delete on appointment_need
  referencing old table as was for each statement execute function apply_reservations();
revoke execute on function apply_movements(), apply_reservations() from public;
`;
