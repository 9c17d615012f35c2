import type { MikroORM } from '@mikro-orm/postgresql';
import '@mikro-orm/migrations';

/** Any number, the same in every process: who holds it migrates, the others wait and find nothing left to do. */
const migrationLock = 7_263_001;

/** Applies the pending migrations and returns their names. Needs the owner's role and a pool of at least 2. */
export async function migrate(orm: MikroORM): Promise<string[]> {
  const pool = await orm.em.getConnection().getNativeClient();
  const guard = await pool.connect();
  try {
    await guard.query(`select pg_advisory_lock(${migrationLock})`);
    const applied = await orm.migrator.up();
    return applied.map(({ name }) => name);
  } finally {
    guard.release(true);
  }
}
