import type * as clients from '@anteroom/contracts-clients';
import type * as scheduling from '@anteroom/contracts-scheduling';
import { endpoint } from './endpoint';

/** What only the appointment window asks. */
export const windowRoutes = {
  bookAppointment: endpoint<typeof scheduling.bookAppointment>('POST', '/branches/:branchId/appointments'),
  placeInVisit: endpoint<typeof scheduling.placeInVisit>('POST', '/appointments/:appointmentId/visit'),
  getAppointmentHistory: endpoint<typeof scheduling.getAppointmentHistory>(
    'GET',
    '/appointments/:appointmentId/history',
  ),
  searchClients: endpoint<typeof clients.searchClients>('POST', '/branches/:branchId/clients/search'),
};
