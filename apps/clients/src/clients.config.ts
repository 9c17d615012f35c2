import { baseConfig, databaseConfig, identityConfig, redisConfig } from '@anteroom/platform-config';
import { z } from 'zod';

export const clientsConfig = z.object({ ...baseConfig, ...databaseConfig, ...redisConfig, ...identityConfig });
export type ClientsConfig = z.infer<typeof clientsConfig>;
