import { z } from 'zod';
import { route } from './route';
import { Id, Instant } from './values';

/** A message that its subscriber gave up on: it holds up no other, and can be tried again. Nothing of its content. */
export const DeadLetter = z.strictObject({
  messageId: Id,
  kind: z.string(),
  /** When what it tells of happened. */
  occurredAt: Instant,
  failedAt: Instant,
  attempts: z.int().positive(),
  /** The kind of the last error and its sentence. */
  error: z.string(),
});

/** How the messages of one service are doing. */
export const ServiceOperations = z.strictObject({
  /** Messages for this service. Null: the store of the queues does not answer. */
  queue: z.strictObject({ waiting: z.int(), active: z.int(), delayed: z.int() }).nullable(),
  /** What this service said and some subscriber has not done with; null for one that says nothing. */
  outbox: z.strictObject({ waiting: z.int(), oldestAt: Instant.nullable() }).nullable(),
  /** The latest first, at most 200. */
  deadLetters: z.array(DeadLetter),
});

/**
 * What became of a message that was tried again: `handled`, it had its effect and left the list; `failed`, every attempt
 * failed again; `under-way`, it is still being tried and leaves the list when it succeeds.
 */
export const RetryOutcome = z.strictObject({ outcome: z.enum(['handled', 'failed', 'under-way']) });

/** Every service answers these two about itself; the gateway puts the answers together. */
export const getServiceOperations = route({
  name: 'getServiceOperations',
  summary: 'How the messages of this service are doing',
  method: 'GET',
  path: '/operations',
  right: 'operations.view',
  exposure: 'internal',
  response: ServiceOperations,
});
export const retryServiceMessage = route({
  name: 'retryServiceMessage',
  summary: 'Try a message again that this service gave up on',
  method: 'POST',
  path: '/operations/dead-letters/:messageId/retry',
  right: 'operations.retry',
  exposure: 'internal',
  params: { messageId: Id },
  response: RetryOutcome,
});

export type DeadLetter = z.infer<typeof DeadLetter>;
export type ServiceOperations = z.infer<typeof ServiceOperations>;
export type RetryOutcome = z.infer<typeof RetryOutcome>;
