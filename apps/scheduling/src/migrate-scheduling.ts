import { asOwner, migrate } from '@anteroom/platform-persistence';
import { schedulingMigrations } from './migrations/index';

/** Brings a scheduling database up to date with the owner's role; returns the names of what was applied. */
export function migrateScheduling(url: string): Promise<string[]> {
  return asOwner({ url, migrations: schedulingMigrations }, migrate);
}
