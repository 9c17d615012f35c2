import { z } from 'zod';

/** What a message is about. `staff-…` go to the team member, the others to the client. */
export const notificationKinds = [
  'booked',
  'moved',
  'cancelled',
  'confirmation-request',
  'reminder',
  'receipt',
  'staff-booked',
  'staff-moved',
  'staff-cancelled',
] as const;
export const NotificationKind = z.enum(notificationKinds);

/** The kinds that can be switched off for one appointment. */
export const clientKinds = ['booked', 'moved', 'cancelled', 'confirmation-request', 'reminder'] as const;
export const ClientKind = z.enum(clientKinds);

export const notificationChannels = ['sms', 'email'] as const;
export const NotificationChannel = z.enum(notificationChannels);

/**
 * `planned`: not sent yet. `claimed`: on its way to the provider. `sent`: the provider took it. `delivered`: it reached
 * the person. `failed`: it did not. `unknown`: nobody knows whether the provider took it; it is never sent again
 * without a person. `dropped`: it was not sent, and why.
 */
export const notificationStates = ['planned', 'claimed', 'sent', 'delivered', 'failed', 'unknown', 'dropped'] as const;
export const NotificationState = z.enum(notificationStates);

/** Who carries a message; `local`: nobody, it stays in the local outbox of this installation. */
export const NotificationProvider = z.enum(['smtp', 'twilio', 'local']);

export type NotificationKind = z.infer<typeof NotificationKind>;
export type ClientKind = z.infer<typeof ClientKind>;
export type NotificationChannel = z.infer<typeof NotificationChannel>;
export type NotificationState = z.infer<typeof NotificationState>;
export type NotificationProvider = z.infer<typeof NotificationProvider>;
