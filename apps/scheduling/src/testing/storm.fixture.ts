import { DomainError } from '@anteroom/kernel';
import pg from 'pg';
import { berlin, newYork } from './centre.fixture';
import type { SchedulingBench } from './scheduling-bench.fixture';

export interface StormOutcome<T> {
  readonly won: readonly T[];
  readonly refused: readonly DomainError[];
  /** Whatever is neither: there must be none. */
  readonly broken: readonly unknown[];
}

/** Runs all attempts at the same moment and sorts what became of them. */
export async function storm<T>(attempts: readonly (() => Promise<T>)[]): Promise<StormOutcome<T>> {
  const settled = await Promise.allSettled(attempts.map((attempt) => attempt()));
  const reasons = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  return {
    won: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    refused: reasons.filter((reason) => reason instanceof DomainError),
    broken: reasons.filter((reason) => !(reason instanceof DomainError)),
  };
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Two occupancies of one seat that overlap: the one thing that must never be. */
export async function countDoubleBookings(bench: SchedulingBench): Promise<number> {
  const [row] = await bench.query<{ count: number }>(`
    select count(*)::int as count from occupancy a join occupancy b
      on a.seat_id = b.seat_id and a.during && b.during and a.ctid < b.ctid`);
  return row?.count ?? -1;
}

/** Deadlocks that PostgreSQL had to break in this database since it was created. */
export async function countDeadlocks(bench: SchedulingBench): Promise<number> {
  await bench.query('select pg_stat_force_next_flush()');
  const client = new pg.Client(bench.database.ownerUrl);
  await client.connect();
  const sql = 'select deadlocks::int from pg_stat_database where datname = current_database()';
  const { rows } = await client.query<{ deadlocks: number }>(sql);
  await client.end();
  return rows[0]?.deadlocks ?? -1;
}

/** Days whose changes do not run 1, 2, 3 … up to the day's revision. */
export function listDaysWithGaps(bench: SchedulingBench): Promise<object[]> {
  return bench.query(
    `select r.branch_id, r.day, r.revision, count(c.revision)::int as changes, max(c.revision)::int as last
     from day_revision r left join calendar_change c using (branch_id, day)
     group by r.branch_id, r.day, r.revision
     having count(c.revision) <> r.revision or max(c.revision) <> r.revision`,
    [],
    [berlin, newYork],
  );
}
