import { exitOnBadConfig, loadConfig, migrationConfig } from '@anteroom/platform-config';
import { UnitOfWork, createOrm } from '@anteroom/platform-persistence';
import { z } from 'zod';
import { LoadDemo } from './demo/load-demo';

const config = exitOnBadConfig(() => loadConfig(z.object(migrationConfig)));
const orm = await createOrm({ url: config.MIGRATION_DATABASE_URL, entities: [], poolSize: 2 });
const outcome = await new LoadDemo(new UnitOfWork(orm)).execute();
process.stdout.write(`${outcome}\n`);
await orm.close();
