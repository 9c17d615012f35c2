import { Id, RetryOutcome, ServiceOperations, route } from '@anteroom/contracts-shared';
import { z } from 'zod';

/** Every service with its messages; the gateway is one of them. */
export const Operations = z.strictObject({
  services: z.array(
    z.strictObject({
      name: z.string(),
      /** Null: the service does not answer. */
      messages: ServiceOperations.nullable(),
    }),
  ),
});

export const getOperations = route({
  name: 'getOperations',
  summary: 'Queues, outboxes and dead letters of every service',
  method: 'GET',
  path: '/operations',
  right: 'operations.view',
  response: Operations,
});
export const retryDeadLetter = route({
  name: 'retryDeadLetter',
  summary: 'Try a message again that a service gave up on',
  method: 'POST',
  path: '/operations/:service/dead-letters/:messageId/retry',
  right: 'operations.retry',
  params: { service: z.string().max(40), messageId: Id },
  response: RetryOutcome,
});

export type Operations = z.infer<typeof Operations>;
