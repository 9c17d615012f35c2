/** Messages this service gave up on, with the last error. `body` is the whole message. For migrations. */
export const deadLetterSql = `
  create table dead_letter (
    message_id uuid primary key,
    kind text not null,
    body jsonb not null,
    error text not null,
    failed_at timestamptz not null default now(),
    attempts int not null
  );
`;
