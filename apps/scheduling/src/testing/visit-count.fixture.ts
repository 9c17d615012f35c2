import type { SchedulingBench } from './scheduling-bench.fixture';

/** An active appointment of a client as it is stored. */
export interface VisitRow {
  readonly id: string;
  readonly visit: string;
  readonly start: string;
  readonly end: string;
  readonly booked: string;
}

/** The active appointments of a client, in the order of their starts. */
export function listVisitRows(bench: SchedulingBench, clientId: string): Promise<VisitRow[]> {
  return bench.query<VisitRow>(
    `select id, visit_id as visit, iso_instant(starts_at) as start, iso_instant(ends_at) as "end",
       iso_instant(booked_at) as booked
     from appointment where client_id = $1 and status <> 'cancelled' order by starts_at`,
    [clientId],
  );
}

/** The visits counted afresh, in the order of the starts: a larger gap than the interval begins another one. */
export function namesByRule(rows: readonly VisitRow[], intervalMinutes = 60): string[] {
  const groups: VisitRow[][] = [];
  let until = -Infinity;
  for (const row of rows) {
    if (Date.parse(row.start) - until > intervalMinutes * 60_000) groups.push([]);
    groups.at(-1)?.push(row);
    until = Math.max(until, Date.parse(row.end));
  }
  return groups.flatMap((group) => {
    const [first] = group.toSorted((a, b) => (a.booked + a.id < b.booked + b.id ? -1 : 1));
    return group.map(() => first?.id ?? '');
  });
}
