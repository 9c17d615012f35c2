import { exitOnBadConfig, loadConfig, migrationConfig } from '@anteroom/platform-config';
import { clientCount } from '@anteroom/demo-centre';
import { SystemClock, UnitOfWork, createOrm } from '@anteroom/platform-persistence';
import { z } from 'zod';
import { LoadDemo } from './demo/load-demo';

const sizes = Object.keys(clientCount) as (keyof typeof clientCount)[];
const demoConfig = z.object({ ...migrationConfig, DEMO_SIZE: z.enum(sizes).default('full') });
const config = exitOnBadConfig(() => loadConfig(demoConfig));
const orm = await createOrm({ url: config.MIGRATION_DATABASE_URL, entities: [], poolSize: 2 });
const outcome = await new LoadDemo(new UnitOfWork(orm), new SystemClock()).execute(config.DEMO_SIZE);
process.stdout.write(`${outcome}\n`);
await orm.close();
