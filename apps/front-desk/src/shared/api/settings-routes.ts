import type * as payments from '@anteroom/contracts-payments';
import type * as scheduling from '@anteroom/contracts-scheduling';
import { endpoint } from './endpoint';

/** How a branch works, as its services keep it. */
export const settingsRoutes = {
  getCalendarSettings: endpoint<typeof scheduling.getCalendarSettings>('GET', '/branches/:branchId/calendar-settings'),
  saveCalendarSettings: endpoint<typeof scheduling.saveCalendarSettings>(
    'PATCH',
    '/branches/:branchId/calendar-settings',
  ),
  getVisitIntervalEffect: endpoint<typeof scheduling.getVisitIntervalEffect>(
    'GET',
    '/branches/:branchId/visit-interval-effect',
  ),
  getPaymentSettings: endpoint<typeof payments.getPaymentSettings>('GET', '/branches/:branchId/payment-settings'),
  savePaymentSettings: endpoint<typeof payments.savePaymentSettings>('PATCH', '/branches/:branchId/payment-settings'),
};
