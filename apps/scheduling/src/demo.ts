import { Temporal } from '@anteroom/kernel';
import { clientCount } from '@anteroom/demo-centre';
import { exitOnBadConfig, loadConfig, migrationConfig } from '@anteroom/platform-config';
import { UnitOfWork, createOrm } from '@anteroom/platform-persistence';
import { z } from 'zod';
import { LoadDemo } from './demo/load-demo';

const sizes = Object.keys(clientCount) as (keyof typeof clientCount)[];
const demoConfig = z.object({ ...migrationConfig, DEMO_SIZE: z.enum(sizes).default('full') });
const config = exitOnBadConfig(() => loadConfig(demoConfig));
const orm = await createOrm({ url: config.MIGRATION_DATABASE_URL, entities: [], poolSize: 2 });
const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
const loaded = await new LoadDemo(new UnitOfWork(orm)).execute({
  size: config.DEMO_SIZE,
  now: Temporal.Now.instant(),
  progress: say,
});
if (!loaded) say('there is a branch already');
await orm.close();
