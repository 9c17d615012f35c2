/** The application adds to the books and reads them; nothing else of them is in its hands. */
export const rightsSql = `
grant usage on schema public to anteroom_payments_app;
grant select on branch, register to anteroom_payments_app;
grant update (version) on register to anteroom_payments_app;
grant select, insert on ledger_account, ledger_operation, ledger_entry, payment, payment_part, receipt, z_report
  to anteroom_payments_app;
grant select, insert, update on bill, billed_appointment, numbering, takings_day to anteroom_payments_app;
grant select, insert on shift to anteroom_payments_app;
grant update (closed_at, closed_by, counted_amount, expected_amount, z_number) on shift to anteroom_payments_app;
grant select, insert, update, delete on outbox, inbox, dead_letter, idempotency to anteroom_payments_app;
`;
