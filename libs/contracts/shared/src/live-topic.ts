import { z } from 'zod';
import { messageKind } from './message';
import type { Right } from './rights';
import { Id } from './values';

/**
 * What a screen may watch besides a day, and the right that it takes. Each topic has one thing per `id`: `bill` and
 * `notifications` are of a visit and an appointment, `register` of a register, `takings` of a local date, `stock` of a
 * store.
 */
export const liveTopics = {
  bill: 'payment.view',
  register: 'register.view',
  takings: 'takings.view',
  stock: 'inventory.view',
  notifications: 'notification.view',
} as const satisfies Record<string, Right>;

export const LiveTopic = z.enum(Object.keys(liveTopics) as [LiveTopic, ...LiveTopic[]]);

/**
 * Something that screens may be watching is different; `value` is the whole of it as the service's own read answers it.
 * The aggregate is that thing: screens keep the highest version.
 */
export const LiveChanged = messageKind(
  'LiveChanged',
  z.strictObject({ branchId: Id, topic: LiveTopic, id: z.string().min(1).max(64), value: z.unknown() }),
);

export type LiveTopic = keyof typeof liveTopics;
