import { exitOnBadConfig } from '@anteroom/platform-config';
import { createLogger } from '@anteroom/platform-observability';
import { migrateScheduling } from './migrate-scheduling';
import { loadMigrationConfig } from './scheduling.config';

const config = exitOnBadConfig(loadMigrationConfig);
const logger = createLogger('scheduling-migrate', config.LOG_LEVEL);
const applied = await migrateScheduling(config.MIGRATION_DATABASE_URL);
logger.info({ applied }, applied.length > 0 ? 'The scheduling database was migrated.' : 'Nothing to migrate.');
