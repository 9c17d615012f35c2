import type * as clients from '@anteroom/contracts-clients';
import { endpoint } from './endpoint';

/** The card of a client; the search stands with the first screen's routes. */
export const clientsRoutes = {
  getClient: endpoint<typeof clients.getClient>('GET', '/clients/:clientId'),
  editClient: endpoint<typeof clients.editClient>('PATCH', '/clients/:clientId'),
};
