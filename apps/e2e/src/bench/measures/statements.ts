import { readFileSync } from 'node:fs';
import type { Desk } from '../../desk/desk.ts';
import type { Centre } from '../../system/centre.ts';
import { ask } from '../../system/database.ts';
import type { Row } from '../table.ts';

/** Stands before every line that PostgreSQL logs while the bench listens. */
const prefix = 'bench';
const entry = new RegExp(
  `${prefix} \\[(\\d+)\\] LOG: {2}(?:statement|execute [^:]+): ([^]*?)(?=${prefix} \\[\\d+\\]|$)`,
  'g',
);

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Statements between the opening and the commit of the transaction that wrote an appointment. */
export function statementsOfBooking(log: string): number {
  const sessions = new Map<string, string[]>();
  for (const [, pid, sql] of log.matchAll(entry)) {
    const open = sessions.get(pid as string) ?? [];
    const statement = (sql as string).trim();
    if (/^begin/i.test(statement)) sessions.set(pid as string, []);
    else if (/^commit/i.test(statement)) {
      if (open.some((one) => /insert into "?appointment"?[\s(]/i.test(one))) return open.length;
    } else if (!/^set local/i.test(statement)) sessions.set(pid as string, [...open, statement]);
  }
  return 0;
}

async function setting(sql: string): Promise<void> {
  await ask('anteroom_scheduling', sql);
  await ask('anteroom_scheduling', 'select pg_reload_conf()');
  await pause(300);
}

/** P9: SQL statements inside the transaction of a booking with a service, as PostgreSQL itself logs them. */
export async function measureStatements(centre: Centre, desk: Desk, postgresLog: string): Promise<Row> {
  const before = readFileSync(postgresLog, 'utf8').length;
  await setting(`alter system set log_line_prefix = '${prefix} [%p] '`);
  await setting(`alter system set log_statement = 'all'`);
  const service = centre.service('GP visit');
  const [slot] = centre.slots(1, { minutes: 30, position: 'General practice' });
  if (!slot) throw new Error('no free slot');
  const { teamMemberId, start } = slot;
  const answer = await desk.book({ teamMemberId, start, services: [{ serviceId: service.id }] });
  await setting('alter system reset log_statement');
  await setting('alter system reset log_line_prefix');
  if (answer.status !== 201) throw new Error(`booking answered ${answer.status}: ${answer.body.detail ?? ''}`);
  const product = statementsOfBooking(readFileSync(postgresLog, 'utf8').slice(before));
  if (product === 0) throw new Error('PostgreSQL logged no booking: nothing was measured.');
  return { id: 'P9', what: 'SQL statements in the transaction of a booking', product, unit: '', target: 6 };
}
