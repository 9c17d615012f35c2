import {
  baseConfig,
  databaseConfig,
  identityConfig,
  loadConfig,
  migrationConfig,
  oneQueue,
  queueConfig,
} from '@anteroom/platform-config';
import { z } from 'zod';

const running = z.object({ ...baseConfig, ...databaseConfig, ...queueConfig, ...identityConfig }).check(oneQueue);
const migrating = z.object({ LOG_LEVEL: baseConfig.LOG_LEVEL, ...migrationConfig });

export type SchedulingConfig = z.output<typeof running>;

/** @throws ConfigError that lists every bad variable */
export const loadSchedulingConfig = (): SchedulingConfig => loadConfig(running);

/** @throws ConfigError that lists every bad variable */
export const loadMigrationConfig = (): z.output<typeof migrating> => loadConfig(migrating);
