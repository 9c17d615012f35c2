import type { MikroORM } from '@mikro-orm/postgresql';
import { type OrmOptions, createOrm } from './orm';

/** Runs `work` on a database with its owner's role, and closes it again: migrations, and what is loaded once. */
export async function asOwner<T>(
  options: Pick<OrmOptions, 'url' | 'migrations'>,
  work: (orm: MikroORM) => Promise<T>,
): Promise<T> {
  const orm = await createOrm({ ...options, entities: [], poolSize: 2 });
  try {
    return await work(orm);
  } finally {
    await orm.close();
  }
}
