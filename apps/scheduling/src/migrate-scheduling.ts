import { createOrm, migrate } from '@anteroom/platform-persistence';
import { schedulingMigrations } from './migrations/migration-0001';

/** Brings a scheduling database up to date with the owner's role; returns the names of what was applied. */
export async function migrateScheduling(ownerUrl: string): Promise<string[]> {
  const orm = await createOrm({ url: ownerUrl, entities: [], migrations: schedulingMigrations, poolSize: 2 });
  try {
    return await migrate(orm);
  } finally {
    await orm.close();
  }
}
