import type * as notifications from '@anteroom/contracts-notifications';
import { endpoint } from './endpoint';

const template = '/branches/:branchId/message-templates/:kind/:channel/:language';

export const notificationsRoutes = {
  getAppointmentNotifications: endpoint<typeof notifications.getAppointmentNotifications>(
    'GET',
    '/appointments/:appointmentId/notifications',
  ),
  editAppointmentNotifications: endpoint<typeof notifications.editAppointmentNotifications>(
    'PATCH',
    '/appointments/:appointmentId/notifications',
  ),
  resendNotification: endpoint<typeof notifications.resendNotification>(
    'POST',
    '/notifications/:notificationId/resend',
  ),
  getNotification: endpoint<typeof notifications.getNotification>('GET', '/notifications/:notificationId'),
  listNotifications: endpoint<typeof notifications.listNotifications>('GET', '/branches/:branchId/notifications'),

  listTemplates: endpoint<typeof notifications.listTemplates>('GET', '/branches/:branchId/message-templates'),
  editTemplate: endpoint<typeof notifications.editTemplate>('PATCH', template),
  previewTemplate: endpoint<typeof notifications.previewTemplate>('POST', `${template}/preview`),

  getNotificationSettings: endpoint<typeof notifications.getNotificationSettings>(
    'GET',
    '/branches/:branchId/notification-settings',
  ),
  editNotificationSettings: endpoint<typeof notifications.editNotificationSettings>(
    'PATCH',
    '/branches/:branchId/notification-settings',
  ),
  listStaffContacts: endpoint<typeof notifications.listStaffContacts>('GET', '/branches/:branchId/staff-contacts'),
  setStaffContact: endpoint<typeof notifications.setStaffContact>(
    'PATCH',
    '/branches/:branchId/staff-contacts/:teamMemberId',
  ),

  showVisit: endpoint<typeof notifications.showVisit>('GET', '/visit/:token'),
  answerVisit: endpoint<typeof notifications.answerVisit>('POST', '/visit/:token'),
  askForTimes: endpoint<typeof notifications.askForTimes>('POST', '/visit/:token/times'),
  showTimes: endpoint<typeof notifications.showTimes>('GET', '/visit/:token/times'),
  showTime: endpoint<typeof notifications.showTime>('GET', '/visit/:token/times/:offerId'),
  wishForTime: endpoint<typeof notifications.wishForTime>('POST', '/visit/:token/times/:offerId'),
  takeTwilioStatus: endpoint<typeof notifications.takeTwilioStatus>(
    'POST',
    '/callbacks/twilio/:branchId/:notificationId',
  ),
};
