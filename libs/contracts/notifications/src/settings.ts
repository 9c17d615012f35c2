import { Id, route } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { NotificationChannel } from './kinds';
import { LeadMinutes } from './notification';

/** How a branch writes to people. */
export const NotificationSettings = z.strictObject({
  version: z.int(),
  /** Lead times of the reminders, longest first. */
  leadMinutes: z.array(z.int()),
  /** How long before the start a client is asked to confirm; null: never. */
  confirmationMinutes: z.int().nullable(),
  /** How long a change may still be undone before anybody is written to, seconds. */
  undoSeconds: z.int(),
  /** Tried in this order. */
  channels: z.array(NotificationChannel),
  /** The branch's own phone, as messages and the client's page show it. */
  phone: z.string().nullable(),
});

export const EditNotificationSettings = z.strictObject({
  leadMinutes: z.array(LeadMinutes).max(5).optional(),
  confirmationMinutes: LeadMinutes.nullable().optional(),
  undoSeconds: z.int().min(0).max(3_600).optional(),
  channels: z.array(NotificationChannel).max(2).optional(),
  phone: z.string().trim().min(3).max(40).nullable().optional(),
});

/** Where a team member is written to; without an address they are not. Version 0: nobody has written one down yet. */
export const StaffContact = z.strictObject({
  teamMemberId: Id,
  version: z.int(),
  name: z.string(),
  email: z.string().nullable(),
});

/** What carries each channel here: a provider, or the local outbox. */
export const Carriers = z.strictObject({ sms: z.enum(['twilio', 'local']), email: z.enum(['smtp', 'local']) });

const ofBranch = { branchId: Id };

export const getNotificationSettings = route({
  name: 'getNotificationSettings',
  summary: 'How a branch writes to people, and through whom',
  method: 'GET',
  path: '/branches/:branchId/notification-settings',
  right: 'notification.view',
  params: ofBranch,
  response: NotificationSettings.extend({ carriers: Carriers }),
});
export const editNotificationSettings = route({
  name: 'editNotificationSettings',
  summary: 'Change how a branch writes to people; what is planned follows',
  method: 'PATCH',
  path: '/branches/:branchId/notification-settings',
  right: 'template.edit',
  params: ofBranch,
  body: EditNotificationSettings,
  response: NotificationSettings.extend({ carriers: Carriers }),
  precondition: 'version',
});
export const listStaffContacts = route({
  name: 'listStaffContacts',
  summary: 'The team members who are told of their appointments by e-mail, and those who were',
  method: 'GET',
  path: '/branches/:branchId/staff-contacts',
  right: 'notification.view',
  params: ofBranch,
  response: z.strictObject({ contacts: z.array(StaffContact) }),
});
export const setStaffContact = route({
  name: 'setStaffContact',
  summary: 'Tell a team member of their appointments by e-mail, or no longer',
  method: 'PATCH',
  path: '/branches/:branchId/staff-contacts/:teamMemberId',
  right: 'template.edit',
  params: { branchId: Id, teamMemberId: Id },
  body: z.strictObject({ name: z.string().trim().min(1).max(120), email: z.email().nullable() }),
  response: StaffContact,
  precondition: 'version',
});

export type NotificationSettings = z.infer<typeof NotificationSettings>;
export type EditNotificationSettings = z.infer<typeof EditNotificationSettings>;
export type StaffContact = z.infer<typeof StaffContact>;
export type Carriers = z.infer<typeof Carriers>;
