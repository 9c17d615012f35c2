import { exitOnBadConfig, loadConfig, migrationConfig } from '@anteroom/platform-config';
import { asOwner, migrate } from '@anteroom/platform-persistence';
import { z } from 'zod';
import { migrations } from './migrations';

const { MIGRATION_DATABASE_URL: url } = exitOnBadConfig(() => loadConfig(z.object(migrationConfig)));
const applied = await asOwner({ url, migrations }, migrate);
process.stdout.write(`${applied.length > 0 ? `applied ${applied.join(', ')}` : 'nothing to apply'}\n`);
