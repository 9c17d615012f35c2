import { baseConfig, databaseConfig, identityConfig, oneQueue, queueConfig } from '@anteroom/platform-config';
import { z } from 'zod';

export const clientsConfig = z
  .object({ ...baseConfig, ...databaseConfig, ...queueConfig, ...identityConfig })
  .check(oneQueue);
export type ClientsConfig = z.infer<typeof clientsConfig>;
