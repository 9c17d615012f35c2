/**
 * Nobody spends more than is on a client's account, whatever the application asked before: at the commit the account is
 * held and recounted. The lock is the one that payments take before they look at the balance.
 */
export const accountsSql = `
create function client_account_covers() returns trigger language plpgsql as $$
declare
  client uuid; balance numeric;
begin
  select owner_id into client from ledger_account where id = new.account_id and kind = 'client-account';
  if client is null then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended(client::text, 0));
  select -sum(amount) into balance from ledger_entry where account_id = new.account_id;
  if balance < 0 then
    raise exception 'The account of client % would be below zero.', client
      using errcode = '23514', constraint = 'client_account_covers', table = 'ledger_entry';
  end if;
  return null;
end $$;
create constraint trigger client_account_covers after insert on ledger_entry
  deferrable initially deferred for each row when (new.amount > 0) execute function client_account_covers();
create index bill_due on bill (branch_id, due_on) where due_on is not null;
`;
