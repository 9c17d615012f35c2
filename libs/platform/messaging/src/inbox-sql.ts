/** The messages whose effect this service has had. For migrations. */
export const inboxSql = `
  create table inbox (
    message_id uuid primary key,
    received_at timestamptz not null default now()
  );
  create index inbox_received_at on inbox (received_at);
`;
