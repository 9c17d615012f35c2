import { clientsRoutes } from '@anteroom/contracts-clients';
import { gatewayRoutes } from '@anteroom/contracts-identity';
import { schedulingRoutes } from '@anteroom/contracts-scheduling';
import { routes } from './routes';

const contracts = [...gatewayRoutes, ...schedulingRoutes, ...clientsRoutes].filter(
  (route) => route.exposure === 'public',
);

describe('the route table of the browser', () => {
  it('has every public route of the contracts, and no other', () => {
    expect(Object.keys(routes).sort()).toEqual(contracts.map((route) => route.name).sort());
  });

  it.each(contracts.map((route) => [route.name, route] as const))('%s: same method and path', (name, route) => {
    expect(routes[name as keyof typeof routes]).toEqual({ method: route.method, path: route.path });
  });
});
