import { z } from 'zod';

/** What a role may do, one name per switch. Routes and socket commands declare the one they need. */
export const rights = [
  'calendar.view',
  'appointment.create',
  'appointment.edit',
  'appointment.edit-arrived',
  'appointment.edit-completed',
  'appointment.edit-paid',
  'appointment.status',
  'appointment.cancel',
  'appointment.history',
  'appointment.overbook',
  'appointment.outside-hours',
  'client.search',
  'client.edit',
  'payment.view',
  'payment.take',
  'payment.refund',
  'payment.discount',
  'payment.discount-any',
  'register.view',
  'register.shift',
  'inventory.view',
  'inventory.sell',
  'inventory.move',
  'inventory.edit',
  'notification.view',
  'notification.edit',
  'template.edit',
  'occupancy.view',
  'takings.view',
  'settings.edit',
  'operations.view',
  'operations.retry',
] as const;

export const Right = z.enum(rights);
export type Right = z.infer<typeof Right>;

/** `public`: nobody needs to be signed in. `signed-in`: any signed-in user. */
export type RequiredRight = Right | 'public' | 'signed-in';
