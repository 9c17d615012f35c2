import type { Endpoint } from './endpoint';

type Table = Readonly<Record<string, Endpoint>>;

/**
 * The route tables of the lazy features, for the test that compares them with the contracts: the first screen does not
 * carry them. A feature imports its own table (`./payments-routes`).
 */
export async function lazyRoutes(): Promise<Readonly<Record<string, Table>>> {
  return {
    ...(await import('./clients-routes')),
    ...(await import('./inventory-routes')),
    ...(await import('./notifications-routes')),
    ...(await import('./occupancy-routes')),
    ...(await import('./operations-routes')),
    ...(await import('./payments-routes')),
    ...(await import('./settings-routes')),
    ...(await import('./window-routes')),
  };
}
