/** What was answered to a creating command, by its sender and key. For the first migration of a service. */
export const idempotencySql = `
  create table idempotency (
    user_id uuid not null,
    key text not null,
    request_hash text not null,
    answer jsonb,
    created_at timestamptz not null default now(),
    primary key (user_id, key)
  );
  create index idempotency_created_at on idempotency (created_at);
`;

/**
 * The statement that stores the answer, to be run alone or as a part (`with answered as (…)`) of a caller's last
 * statement. It takes three parameters, numbered from `first`: answer, user id, key (see `Idempotency.answerParams`).
 */
export function idempotencyAnswerSql(first = 1): string {
  return `update idempotency set answer = $${first}::jsonb where user_id = $${first + 1}::uuid and key = $${first + 2}`;
}
