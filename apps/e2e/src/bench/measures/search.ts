import pg from 'pg';
import type { Desk } from '../../desk/desk.ts';
import { ask } from '../../system/database.ts';
import { inPairs } from '../pairs.ts';
import { quantilesOf } from '../sample.ts';
import type { Row } from '../table.ts';

const database = 'anteroom_clients';
const clients = 1_000_000;
const peoplePerRun = 25;
const pairs = 5;
const limitOfAnswers = 10;

/** A million clients, their names put together from those of the demo, a fifth of them of other branches. */
async function fill(branchId: string): Promise<void> {
  await ask(database, 'drop index client_by_word, client_by_digits');
  await ask(
    database,
    `insert into client (id, branch_id, name, search_key, phone, created_at)
     select gen_random_uuid(), case when n % 5 = 0 then gen_random_uuid() else $1::uuid end, name, ' ' || lower(name),
       '+4915' || (100000000 + (n * 7368787) % 899999999), now()
     from (
       select n, ($3::text[])[1 + (n * 7919) % cardinality($3::text[])] || ' '
         || ($4::text[])[1 + (n * 104729) % cardinality($4::text[])]
         || lower(($4::text[])[1 + (n / 977) % cardinality($4::text[])]) as name
       from generate_series(1, $2::bigint) n
     ) named`,
    [branchId, clients, await words(1), await words(2)],
  );
  await ask(
    database,
    'create index client_by_word on client using gin (search_key gin_trgm_ops) with (fastupdate = off)',
  );
  await ask(database, 'create index client_by_digits on client using gin (phone gin_trgm_ops) with (fastupdate = off)');
  await ask(database, 'analyze client');
}

/** The first or second words of the demo's names. */
async function words(place: 1 | 2): Promise<string[]> {
  const rows = await ask<{ word: string }>(
    database,
    `select distinct split_part(name, ' ', $1) as word from client where name ~ '^[A-Za-z]+ [A-Za-z]+$' order by 1`,
    [place],
  );
  return rows.map(({ word }) => word);
}

/** What is typed until somebody is found, a keystroke at a time: half of the people by name, half by phone. */
async function keystrokes(branchId: string): Promise<string[]> {
  const people = await ask<{ name: string; phone: string }>(
    database,
    'select name, phone from client where branch_id = $1 and phone is not null order by md5(id::text) limit $2',
    [branchId, peoplePerRun],
  );
  return people.flatMap(({ name, phone }, n) => {
    const typed = n % 2 === 0 ? name.slice(0, 12).trim() : phone.slice(3, 12);
    return Array.from({ length: typed.length - 2 }, (_, at) => typed.slice(0, at + 3));
  });
}

/** The same answer by one plain statement, past row-level security, on a connection of its own. */
function rawSearch(text: string): { text: string; values: unknown[] } {
  const isPhone = /^\d+$/.test(text);
  const column = isPhone ? 'phone' : 'search_key';
  const pattern = isPhone ? `%${text}%` : `% ${text.toLowerCase()}%`;
  const sql = `select id, name, phone from client where branch_id = $1 and ${column} like $2 limit ${limitOfAnswers}`;
  return { text: sql, values: [pattern] };
}

async function timed(texts: readonly string[], search: (text: string) => Promise<unknown>) {
  const times: number[] = [];
  for (const text of texts) {
    const began = performance.now();
    await search(text);
    times.push(performance.now() - began);
  }
  const { p50, p99 } = quantilesOf(times);
  return { p99, p50 };
}

/** P18: finding a client among a million, per keystroke, against the bare query. */
export async function measureSearch(branchId: string, desk: Desk, clientsUrl: string): Promise<Row[]> {
  await fill(branchId);
  const texts = await keystrokes(branchId);
  const client = new pg.Client({ connectionString: clientsUrl });
  await client.connect();
  const limit = () =>
    timed(texts, (text) => {
      const raw = rawSearch(text);
      return client.query(raw.text, [branchId, ...raw.values]);
    });
  const product = () =>
    timed(texts, async (text) => {
      const { status, body } = await desk.findClients(text, limitOfAnswers);
      if (status !== 200 || body.clients.length === 0) throw new Error(`“${text}” found nobody: ${status}`);
    });
  await limit();
  await product();
  const { ratios, thrownAway } = await inPairs(pairs, limit, product);
  await client.end();
  const what = 'find a client among 1,000,000, a keystroke';
  const of = (name: string) => ratios.find((ratio) => ratio.name === name);
  return [
    { id: 'P18', what: `${what}, p50`, ...of('p50'), unit: 'ms', target: null, thrownAway },
    { id: 'P18', what: `${what}, p99`, ...of('p99'), unit: 'ms', target: 3, thrownAway },
    { id: 'P18', what: `${what}, p99 itself`, product: of('p99')?.product ?? Number.NaN, unit: 'ms', target: 50 },
  ];
}
