import type { Endpoint } from './endpoint';

type Table = Readonly<Record<string, Endpoint>>;

/**
 * The route tables of the lazy features, for the test that compares them with the contracts: the first screen does not
 * carry them. A feature imports its own table (`./payments-routes`).
 */
export async function lazyRoutes(): Promise<Readonly<Record<string, Table>>> {
  const [clients, inventory, notifications, operations] = await Promise.all([
    import('./clients-routes'),
    import('./inventory-routes'),
    import('./notifications-routes'),
    import('./operations-routes'),
  ]);
  return {
    clients: clients.clientsRoutes,
    inventory: inventory.inventoryRoutes,
    notifications: notifications.notificationsRoutes,
    operations: operations.operationsRoutes,
  };
}
