import { exitOnBadConfig, loadConfig, migrationConfig } from '@anteroom/platform-config';
import { UnitOfWork, asOwner } from '@anteroom/platform-persistence';
import { z } from 'zod';
import { LoadDemo } from './demo/load-demo';

const { MIGRATION_DATABASE_URL: url } = exitOnBadConfig(() => loadConfig(z.object(migrationConfig)));
const outcome = await asOwner({ url }, (orm) => new LoadDemo(new UnitOfWork(orm)).execute());
process.stdout.write(`${outcome}\n`);
