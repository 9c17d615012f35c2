import type { UnitOfWork, UnitScope } from '@anteroom/platform-persistence';
import type { OutboxRow } from './outbox-row';
import type { JobState, Queues } from './queues';

const batchSize = 500;

/** The sweep's own bookkeeping may be lost: it would be done again. */
const bookkeeping: UnitScope = { branchIds: [], durability: 'may-be-lost' };

/** Rows that somebody else sweeps are left to them; the lock lasts for the questions to the queues, not for the work. */
const dueSql = `
  select message_id, subscriber, kind, aggregate_id, aggregate_version, occurred_at, request_id, body
  from outbox where check_at <= now() order by check_at limit ${batchSize} for update skip locked`;

/** Looked at again after as long as the message has waited already, at most 10 seconds. */
const settleSql = `
  with gone as (
    delete from outbox using unnest($1::uuid[], $2::text[]) as done (message_id, subscriber)
    where outbox.message_id = done.message_id and outbox.subscriber = done.subscriber
  )
  update outbox set check_at = now() + least(now() - created_at, interval '10 seconds')
  from unnest($3::uuid[], $4::text[]) as open (message_id, subscriber)
  where outbox.message_id = open.message_id and outbox.subscriber = open.subscriber`;

interface OutboxRecord {
  message_id: string;
  subscriber: string;
  kind: string;
  aggregate_id: string;
  aggregate_version: number;
  occurred_at: string;
  request_id: string | null;
  body: unknown;
}

/**
 * Asks the queues about every row that is due: done with → the row goes; lost by the queue → it is added again; on its way
 * → looked at again later.
 */
export async function sweepOutbox(unitOfWork: UnitOfWork, queues: Queues): Promise<void> {
  for (;;) {
    const swept = await unitOfWork.run(bookkeeping, () => sweepBatch(unitOfWork, queues));
    if (swept < batchSize) return;
  }
}

/** Makes every row due: after an outage the queues may have forgotten messages that were not due for a while. */
export async function makeAllDue(unitOfWork: UnitOfWork): Promise<void> {
  await unitOfWork.run(bookkeeping, () =>
    unitOfWork.query('update outbox set check_at = now() where check_at > now()'),
  );
}

async function sweepBatch(unitOfWork: UnitOfWork, queues: Queues): Promise<number> {
  const records = await unitOfWork.query<OutboxRecord>(dueSql);
  if (records.length === 0) return 0;
  const states = await Promise.all(
    records.map(async (record) => ({ record, state: await queues.stateOf(record.subscriber, record.message_id) })),
  );
  const done = recordsIn(states, ['completed']);
  const open = records.filter((record) => !done.includes(record));
  await addAgain(queues, recordsIn(states, ['unknown']).map(rowOf));
  for (const { subscriber, message_id } of recordsIn(states, ['failed'])) await queues.again(subscriber, message_id);
  await unitOfWork.query(settleSql, [...keysOf(done), ...keysOf(open)]);
  return records.length;
}

async function addAgain(queues: Queues, rows: OutboxRow[]): Promise<void> {
  for (const subscriber of new Set(rows.map((row) => row.subscriber))) {
    const ofSubscriber = rows.filter((row) => row.subscriber === subscriber);
    await queues.add(
      subscriber,
      ofSubscriber.map(({ message }) => message),
    );
  }
}

function recordsIn(asked: { record: OutboxRecord; state: JobState }[], states: JobState[]): OutboxRecord[] {
  return asked.filter(({ state }) => states.includes(state)).map(({ record }) => record);
}

function keysOf(records: OutboxRecord[]): [messageIds: string[], subscribers: string[]] {
  return [records.map(({ message_id }) => message_id), records.map(({ subscriber }) => subscriber)];
}

function rowOf(record: OutboxRecord): OutboxRow {
  const message = {
    id: record.message_id,
    kind: record.kind,
    aggregateId: record.aggregate_id,
    aggregateVersion: record.aggregate_version,
    occurredAt: record.occurred_at,
    ...(record.request_id && { requestId: record.request_id }),
    body: record.body,
  };
  return { subscriber: record.subscriber, message };
}
