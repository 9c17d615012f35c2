import type { HealthCheck } from '@anteroom/platform-observability';
import type { MikroORM } from '@mikro-orm/postgresql';

/** PostgreSQL as the health page shows it: without it a service can do nothing. */
export function databaseHealth(orm: MikroORM): HealthCheck {
  return {
    name: 'PostgreSQL',
    withoutIt: 'nothing-works',
    whenDown: 'PostgreSQL does not answer. Nothing can be read or saved until it does.',
    check: async () => {
      const pool = await orm.em.getConnection().getNativeClient();
      await pool.query('select 1');
    },
  };
}
