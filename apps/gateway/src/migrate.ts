import { exitOnBadConfig, loadConfig, migrationConfig } from '@anteroom/platform-config';
import { createOrm, migrate } from '@anteroom/platform-persistence';
import { z } from 'zod';
import { migrations } from './migrations';

const config = exitOnBadConfig(() => loadConfig(z.object(migrationConfig)));
const orm = await createOrm({ url: config.MIGRATION_DATABASE_URL, entities: [], migrations, poolSize: 2 });
const applied = await migrate(orm);
process.stdout.write(`${applied.length > 0 ? `applied ${applied.join(', ')}` : 'nothing to apply'}\n`);
await orm.close();
