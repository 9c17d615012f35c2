import { clientsRoutes } from '@anteroom/contracts-clients';
import { gatewayRoutes } from '@anteroom/contracts-identity';
import { inventoryRoutes } from '@anteroom/contracts-inventory';
import { notificationsRoutes } from '@anteroom/contracts-notifications';
import { paymentsRoutes } from '@anteroom/contracts-payments';
import { schedulingRoutes } from '@anteroom/contracts-scheduling';
import type { Route } from '@anteroom/contracts-shared';
import { lazyRoutes } from './lazy-routes';
import { routes as first } from './routes';

const routes = Object.assign({}, first, ...Object.values(await lazyRoutes()));

const all: readonly Route[] = [
  ...gatewayRoutes,
  ...schedulingRoutes,
  ...clientsRoutes,
  ...notificationsRoutes,
  ...paymentsRoutes,
  ...inventoryRoutes,
];
const contracts = all.filter((route) => route.exposure === 'public');

describe('the route table of the browser', () => {
  it('has every public route of the contracts, and no other', () => {
    expect(Object.keys(routes).sort()).toEqual(contracts.map((route) => route.name).sort());
  });

  it.each(contracts.map((route) => [route.name, route] as const))('%s: same method and path', (name, route) => {
    expect(routes[name as keyof typeof routes]).toEqual({ method: route.method, path: route.path });
  });
});
