import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { Pool } from 'undici';
import type { Desk } from '../../desk/desk.ts';
import type { Centre } from '../../system/centre.ts';
import { ask } from '../../system/database.ts';
import { inPairs } from '../pairs.ts';
import { quantilesOf } from '../sample.ts';
import type { Row } from '../table.ts';

const people = 40;
const appointments = 1_000;
const opensPerRun = 100;
const pairs = 5;

/** Fills a day of the bench's own: 40 people, 1,000 appointments with a service each. */
async function fillDay(centre: Centre, date: string): Promise<void> {
  const missing = Array.from({ length: people - centre.people.length }, () => randomUUID());
  await ask(
    'anteroom_scheduling',
    `insert into team_member (id, branch_id, position_id, name, sort)
     select id, $1, (select id from position where branch_id = $1 limit 1), 'Bench ' || n, 1000 + n
     from unnest($2::uuid[]) with ordinality as t (id, n)`,
    [centre.branchId, missing],
  );
  const everybody = [...centre.people.map(({ id }) => id), ...missing];
  await ask(
    'anteroom_scheduling',
    `with booked as (
       insert into appointment (id, branch_id, visit_id, team_member_id, starts_at, ends_at, status, client_name,
         booked_by_id, booked_by_name, booked_by_colour, booked_at, changed_by_id, changed_by_name, changed_by_colour, changed_at)
       select gen_random_uuid(), $1, gen_random_uuid(), ($2::uuid[])[1 + n % $4], $3::timestamptz + make_interval(mins => 30 * (n / $4)),
         $3::timestamptz + make_interval(mins => 30 * (n / $4) + 30), 'booked', 'Client ' || n,
         $1, 'Bench', 0, now(), $1, 'Bench', 0, now()
       from generate_series(0, $5 - 1) as n
       returning id)
     insert into service_line (appointment_id, line, branch_id, service_id, name, quantity, duration_minutes, price_amount)
     select b.id, 0, $1, s.id, s.name, 1, 30, 1000 from booked b, (select * from service where branch_id = $1 limit 1) s`,
    [centre.branchId, everybody, `${date}T06:00:00Z`, people, appointments],
  );
}

/** The same facts by one plain statement, as rows. */
const rawSql = `
select a.*, l.name as service, l.quantity from appointment a left join service_line l on l.appointment_id = a.id
where a.branch_id = $1 and a.starts_at >= $2::timestamptz and a.starts_at < $2::timestamptz + interval '1 day'`;

async function openPing(): Promise<{ server: Server; pool: Pool }> {
  const server = createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  return { server, pool: new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`) };
}

async function timed(times: number, action: () => Promise<unknown>): Promise<{ p50: number; p99: number }> {
  const sample: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await action();
    sample.push(performance.now() - began);
  }
  return quantilesOf(sample);
}

/** P14: opening a day of 40 people and 1,000 appointments, against the raw query and a bare ping. */
export async function measureDay(centre: Centre, desk: Desk, schedulingUrl: string): Promise<Row[]> {
  const date = centre.dates.at(-1) as string;
  await fillDay(centre, date);
  const { server, pool } = await openPing();
  const client = new pg.Client({ connectionString: schedulingUrl });
  await client.connect();
  const raw = { name: 'raw', text: rawSql, values: [centre.branchId, `${date}T00:00:00Z`] };
  const limit = () =>
    timed(opensPerRun, async () => {
      const { rows } = await client.query(raw);
      if (rows.length !== appointments) throw new Error(`${rows.length} rows`);
      await (await pool.request({ method: 'GET', path: '/' })).body.dump();
    });
  const open = () =>
    timed(opensPerRun, async () => {
      const { body } = await desk.day(date);
      if (body.appointments.length !== appointments) throw new Error(`${body.appointments.length} appointments`);
    });
  await limit();
  await open();
  const { ratios, thrownAway } = await inPairs(pairs, limit, open);
  await Promise.all([client.end(), pool.close()]);
  server.close();
  const of = (name: string) => ratios.find((ratio) => ratio.name === name);
  return [
    { id: 'P14', what: 'open a day of 1,000 appointments, p50', ...of('p50'), unit: 'ms', target: null, thrownAway },
    { id: 'P14', what: 'open a day of 1,000 appointments, p99', ...of('p99'), unit: 'ms', target: 2.5, thrownAway },
  ];
}
