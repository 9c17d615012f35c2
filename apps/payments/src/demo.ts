import { demoVariables } from '@anteroom/demo-centre';
import { exitOnBadConfig, loadConfig, migrationConfig } from '@anteroom/platform-config';
import { UnitOfWork, asOwner } from '@anteroom/platform-persistence';
import { z } from 'zod';
import { LoadDemo } from './demo/load-demo';

const demoConfig = z.object({ ...migrationConfig, ...demoVariables });
const { MIGRATION_DATABASE_URL: url, DEMO_SIZE: size, DEMO_NOW: now } = exitOnBadConfig(() => loadConfig(demoConfig));
const progress = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
progress(await asOwner({ url }, (orm) => new LoadDemo(new UnitOfWork(orm)).execute({ size, now, progress })));
