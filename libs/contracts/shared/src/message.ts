import type { z } from 'zod';

/**
 * A kind of message between services: something that happened, in the past tense. `aggregateVersion` orders the
 * messages of one aggregate: a subscriber ignores one that is older than what it has applied.
 */
export interface MessageKind<Name extends string = string, Body extends z.ZodType = z.ZodType> {
  readonly name: Name;
  readonly body: Body;
}

export function messageKind<Name extends string, Body extends z.ZodType>(
  name: Name,
  body: Body,
): MessageKind<Name, Body> {
  return { name, body };
}

/** A message on its way. `id` (UUIDv7) is the queue's job id and the inbox's key. */
export interface Message<Kind extends MessageKind = MessageKind> {
  readonly id: string;
  readonly kind: Kind['name'];
  readonly aggregateId: string;
  readonly aggregateVersion: number;
  readonly occurredAt: string;
  readonly requestId?: string;
  readonly body: z.output<Kind['body']>;
}
