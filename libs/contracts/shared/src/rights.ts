import { z } from 'zod';

/** What a role may do, one name per switch. Routes and socket commands declare the one they need. */
export const rights = [
  'calendar.view',
  'appointment.create',
  'appointment.edit',
  'appointment.status',
  'appointment.cancel',
  'appointment.history',
  'appointment.overbook',
  'appointment.outside-hours',
  'client.search',
  'operations.view',
] as const;

export const Right = z.enum(rights);
export type Right = z.infer<typeof Right>;

/** `public`: nobody needs to be signed in. `signed-in`: any signed-in user. */
export type RequiredRight = Right | 'public' | 'signed-in';
