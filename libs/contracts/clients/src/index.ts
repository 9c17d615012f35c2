import { editClient, getClient, searchClients } from './client';

export * from './client';
export * from './messages';

/** Every route of the clients service, as the gateway forwards them. */
export const clientsRoutes = [searchClients, getClient, editClient] as const;
