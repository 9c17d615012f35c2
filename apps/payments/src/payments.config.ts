import { baseConfig, databaseConfig, identityConfig, oneQueue, queueConfig } from '@anteroom/platform-config';
import { z } from 'zod';

export const paymentsConfig = z
  .object({ ...baseConfig, ...databaseConfig, ...queueConfig, ...identityConfig })
  .check(oneQueue);
export type PaymentsConfig = z.infer<typeof paymentsConfig>;
