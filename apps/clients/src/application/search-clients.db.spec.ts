import { asOwner } from '@anteroom/platform-persistence';
import { ClientsBench, branchId, elsewhere } from '../testing/clients-bench.fixture';
import { SearchClients } from './search-clients';

const many = 20_000;

describe('CLI-1 a client is found while somebody types', () => {
  let bench: ClientsBench;
  let search: SearchClients;

  beforeAll(async () => {
    bench = await ClientsBench.open();
    search = new SearchClients(bench.work);
    await addMany(branchId, 'Neighbour');
    await addMany(elsewhere, 'Faraway');
    await asOwner({ url: bench.database.ownerUrl }, (orm) => orm.em.getConnection().execute('analyze client'));
    await bench.aCard('Ingrid Holm', '+4915112345678');
    await bench.aCard('Berta Ingridson', '+4915198765432');
  }, 60_000);
  afterAll(() => bench.close());

  /** As many as the statistics need to tell an index from the whole table. */
  async function addMany(of: string, name: string): Promise<void> {
    await bench.work.run({ branchIds: [of] }, () =>
      bench.work.query(
        `insert into client (id, branch_id, name, search_key, phone, created_at)
         select gen_random_uuid(), $1, $2 || ' ' || n, ' ' || lower($2) || ' ' || n, '+4930' || (1000000 + n), now()
         from generate_series(1, $3::int) n order by md5(n::text)`,
        [of, name, many],
      ),
    );
  }

  const named = async (text: string, limit = 5) =>
    (await search.execute({ branchId, text, limit })).map(({ name }) => name);

  it('CLI-1: by the start of any word of the name, the first word first', async () => {
    expect(await named('ingr')).toEqual(['Ingrid Holm', 'Berta Ingridson']);
    expect(await named('hol ing')).toEqual(['Ingrid Holm']);
    expect(await named('ngrid')).toEqual([]);
  });

  it('CLI-1: by digits of the phone, however they are typed', async () => {
    expect(await named('0151 / 123')).toEqual(['Ingrid Holm']);
    expect(await named('987 65')).toEqual(['Berta Ingridson']);
  });

  it('CLI-1: never more than asked for, and nobody of another branch', async () => {
    expect(await named('neigh', 7)).toHaveLength(7);
    expect(await named('faraway')).toEqual([]);
    const [hidden] = await bench.work.read({ branchIds: [elsewhere] }, () =>
      bench.work.query<{ n: number }>(
        `select count(*)::int as n from clients_by_name($1, ' ingr', array['% ingr%'], 5)`,
        [branchId],
      ),
    );
    expect(hidden).toEqual({ n: 0 });
  });

  it.each(['ingr', 'hol ing', '98765'])('CLI-1: the whole table is not read for “%s”', async (text) => {
    expect(await rowsReadBy(() => named(text))).toBeLessThan(many / 100);
  });

  it('CLI-1: Control: the same pattern asked below row-level security reads the whole branch', async () => {
    const plain = () =>
      bench.work.query(`select id from client where branch_id = $1 and search_key like '% ingr%'`, [branchId]);
    expect(await rowsReadBy(plain)).toBeGreaterThanOrEqual(many);
  });

  /** Rows of `client` that a question fetched, as PostgreSQL counts them. */
  function rowsReadBy(ask: () => Promise<unknown>): Promise<number> {
    const sql = `select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read
      from pg_stat_xact_user_tables where relname = 'client'`;
    return bench.work.read({ branchIds: [branchId] }, async () => {
      const [before] = await bench.work.query<{ read: number }>(sql, []);
      await ask();
      const [after] = await bench.work.query<{ read: number }>(sql, []);
      return Number(after?.read) - Number(before?.read);
    });
  }
});
