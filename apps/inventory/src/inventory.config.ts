import { baseConfig, databaseConfig, identityConfig, oneQueue, queueConfig } from '@anteroom/platform-config';
import { z } from 'zod';

export const inventoryConfig = z
  .object({ ...baseConfig, ...databaseConfig, ...queueConfig, ...identityConfig })
  .check(oneQueue);
export type InventoryConfig = z.infer<typeof inventoryConfig>;
