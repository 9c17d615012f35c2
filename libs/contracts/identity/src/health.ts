import { route } from '@anteroom/contracts-shared';
import { z } from 'zod';

export const ComponentHealth = z.strictObject({
  name: z.string(),
  state: z.enum(['up', 'down']),
  /** What is wrong and what still works, in a sentence. */
  detail: z.string().optional(),
});
export const Health = z.strictObject({
  state: z.enum(['up', 'degraded', 'down']),
  components: z.array(ComponentHealth),
});

export const getHealth = route({
  name: 'getHealth',
  summary: 'Health of every component',
  method: 'GET',
  path: '/health',
  right: 'public',
  response: Health,
});

export type ComponentHealth = z.infer<typeof ComponentHealth>;
export type Health = z.infer<typeof Health>;
