import * as answer from './answer';
import * as notification from './notification';
import * as settings from './settings';
import * as template from './template';

export * from './kinds';
export * from './notification';
export * from './template';
export * from './settings';
export * from './answer';
export * from './messages';

/** Every route of the notifications service, as the gateway forwards them. */
export const notificationsRoutes = [
  notification.getAppointmentNotifications,
  notification.editAppointmentNotifications,
  notification.resendNotification,
  notification.getNotification,
  notification.listNotifications,
  template.listTemplates,
  template.editTemplate,
  template.previewTemplate,
  settings.getNotificationSettings,
  settings.editNotificationSettings,
  settings.listStaffContacts,
  settings.setStaffContact,
  answer.showVisit,
  answer.answerVisit,
  answer.askForTimes,
  answer.showTimes,
  answer.showTime,
  answer.wishForTime,
  answer.takeTwilioStatus,
] as const;
