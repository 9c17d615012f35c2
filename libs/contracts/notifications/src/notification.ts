import { Id, Instant, LocalDate, route } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { ClientKind, NotificationChannel, NotificationKind, NotificationProvider, NotificationState } from './kinds';

/** Minutes before the start; up to 30 days. */
export const LeadMinutes = z.int().min(5).max(43_200);

/** One message: what will go, or what went and how it ended. */
export const Notification = z.strictObject({
  id: Id,
  kind: NotificationKind,
  /** Of a reminder or a confirmation request; null for everything that follows a change. */
  leadMinutes: z.int().nullable(),
  channel: NotificationChannel,
  state: NotificationState,
  /** Why it failed, is unknown or was dropped: the end of a key of the language files, or what the provider said. */
  reason: z.string().nullable(),
  dueAt: Instant,
  changedAt: Instant,
  sentAt: Instant.nullable(),
  provider: NotificationProvider.nullable(),
  /** How many appointments it speaks of. */
  appointmentCount: z.int(),
  /** Whether a person may have it sent again. */
  canResend: z.boolean(),
});

/** Why nothing will go to the client of an appointment, as the end of a key of the language files. */
export const Unreached = z.enum(['no-client', 'no-address', 'not-wanted']);

/** Everything about the messages of one appointment; the live topic `notifications` carries the same. */
export const AppointmentNotifications = z.strictObject({
  appointmentId: Id,
  branchId: Id,
  /** Of this whole; it rises with every change of a setting or a message here. */
  version: z.int(),
  /** Kinds that are switched off for this appointment. */
  off: z.array(ClientKind),
  /** Lead times of the reminders, longest first. */
  leadMinutes: z.array(z.int()),
  leadTimesFrom: z.enum(['branch', 'appointment']),
  /** The channels that reach the client, in the order in which they are tried; the addresses are not part of it. */
  channels: z.array(NotificationChannel),
  unreached: Unreached.nullable(),
  /** What the client did through the link last, and when. */
  answer: z.strictObject({ answer: z.enum(['confirm', 'cancel', 'move']), at: Instant }).nullable(),
  /** In the order in which they go or went. */
  notifications: z.array(Notification),
});

/** PATCH: what is not named is not touched. */
export const EditNotifications = z.strictObject({
  off: z.array(ClientKind).max(5).optional(),
  /** Null: those of the branch. */
  leadMinutes: z.array(LeadMinutes).max(5).nullable().optional(),
});

/** A line of a branch's delivery log. */
export const LogEntry = Notification.extend({
  /** Null: a receipt. */
  appointmentId: Id.nullable(),
  recipientName: z.string(),
  /** When the appointment is. */
  start: Instant.nullable(),
});

/** A message as it was written, for whoever may see messages. */
export const WrittenNotification = z.strictObject({
  id: Id,
  kind: NotificationKind,
  channel: NotificationChannel,
  state: NotificationState,
  provider: NotificationProvider.nullable(),
  /** An e-mail address, or a phone in E.164. */
  to: z.string(),
  recipientName: z.string(),
  subject: z.string().nullable(),
  text: z.string(),
  html: z.string().nullable(),
  attachments: z.array(z.strictObject({ name: z.string(), type: z.string() })),
  sentAt: Instant.nullable(),
});

const one = { appointmentId: Id };
const inBranch = { branchId: Id };
const page = { cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) };

export const getAppointmentNotifications = route({
  name: 'getAppointmentNotifications',
  summary: 'What will be sent about an appointment, what was sent, and how it ended',
  method: 'GET',
  path: '/appointments/:appointmentId/notifications',
  right: 'notification.view',
  params: one,
  response: AppointmentNotifications,
});
export const editAppointmentNotifications = route({
  name: 'editAppointmentNotifications',
  summary: 'Switch messages of one appointment off or on, or change its lead times',
  method: 'PATCH',
  path: '/appointments/:appointmentId/notifications',
  right: 'notification.edit',
  params: one,
  body: EditNotifications,
  response: AppointmentNotifications,
  precondition: 'version',
});
export const resendNotification = route({
  name: 'resendNotification',
  summary: 'Send a message once more, by hand',
  method: 'POST',
  path: '/notifications/:notificationId/resend',
  right: 'notification.edit',
  params: { notificationId: Id },
  body: z.strictObject({ channel: NotificationChannel.optional() }),
  response: Notification,
  status: 201,
  precondition: 'idempotency-key',
});
export const getNotification = route({
  name: 'getNotification',
  summary: 'A message as it was written',
  method: 'GET',
  path: '/notifications/:notificationId',
  right: 'notification.view',
  params: { notificationId: Id },
  response: WrittenNotification,
});
export const listNotifications = route({
  name: 'listNotifications',
  summary: 'The delivery log of a branch, the latest first',
  method: 'GET',
  path: '/branches/:branchId/notifications',
  right: 'notification.view',
  params: inBranch,
  query: {
    ...page,
    state: NotificationState.optional(),
    /** Only what fell due on this local date. */
    date: LocalDate.optional(),
    /** `local`: the local outbox. */
    provider: NotificationProvider.optional(),
  },
  response: z.strictObject({
    entries: z.array(LogEntry),
    /** Asks for the next page; null at the end. */
    nextCursor: z.string().nullable(),
  }),
});

export type Notification = z.infer<typeof Notification>;
export type AppointmentNotifications = z.infer<typeof AppointmentNotifications>;
export type EditNotifications = z.infer<typeof EditNotifications>;
export type LogEntry = z.infer<typeof LogEntry>;
export type WrittenNotification = z.infer<typeof WrittenNotification>;
export type Unreached = z.infer<typeof Unreached>;
