import type { OutboxRow } from './outbox-row';

/** Messages on their way, one row per subscriber, kept until the subscriber has done with it. For migrations. */
export const outboxSql = `
  create table outbox (
    message_id uuid not null,
    subscriber text not null,
    kind text not null,
    aggregate_id uuid not null,
    aggregate_version bigint not null,
    occurred_at timestamptz not null,
    request_id text,
    body jsonb not null,
    created_at timestamptz not null default now(),
    check_at timestamptz not null default now() + interval '2 seconds',
    primary key (message_id, subscriber)
  );
  create index outbox_check_at on outbox (check_at);
`;

/**
 * The statement that writes any number of rows, to be run alone or as a part (`with sent as (…)`) of a caller's last
 * statement. Its one parameter, `$<parameter>`, is {@link outboxParam} of the rows.
 */
export function outboxInsertSql(parameter = 1): string {
  return `insert into outbox
      (message_id, subscriber, kind, aggregate_id, aggregate_version, occurred_at, request_id, body)
    select message_id, subscriber, kind, aggregate_id, aggregate_version, occurred_at, request_id, body
    from jsonb_to_recordset($${parameter}::jsonb) as row (
      message_id uuid, subscriber text, kind text, aggregate_id uuid, aggregate_version bigint,
      occurred_at timestamptz, request_id text, body jsonb)`;
}

export function outboxParam(rows: readonly OutboxRow[]): string {
  return JSON.stringify(
    rows.map(({ subscriber, message }) => ({
      message_id: message.id,
      subscriber,
      kind: message.kind,
      aggregate_id: message.aggregateId,
      aggregate_version: message.aggregateVersion,
      occurred_at: message.occurredAt,
      request_id: message.requestId,
      body: message.body,
    })),
  );
}
