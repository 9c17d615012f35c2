import { clientsRoutes } from '@anteroom/contracts-clients';
import { inventoryRoutes } from '@anteroom/contracts-inventory';
import { notificationsRoutes } from '@anteroom/contracts-notifications';
import { paymentsRoutes } from '@anteroom/contracts-payments';
import { schedulingRoutes } from '@anteroom/contracts-scheduling';
import type { Route, RouteResponse, StaffIdentity } from '@anteroom/contracts-shared';

/** Every route behind the gateway, by the service that implements it. */
export const serviceRoutes = {
  scheduling: schedulingRoutes,
  clients: clientsRoutes,
  notifications: notificationsRoutes,
  payments: paymentsRoutes,
  inventory: inventoryRoutes,
} as const;

export type ServiceName = keyof typeof serviceRoutes;

/** What a person reads when a service is away: what is lost, and what still works. */
export const withoutService: Readonly<Record<ServiceName, string>> = {
  scheduling:
    'The calendar (scheduling) cannot be reached at the moment; finding clients and taking payments still work.',
  clients: 'The client search (clients) cannot be reached at the moment; the calendar and booking still work.',
  notifications:
    'Messages to clients (notifications) cannot be reached at the moment; booking goes on, and what is due is sent later.',
  payments: 'Payments cannot be reached at the moment; the calendar and booking still work.',
  inventory: 'The stock (inventory) cannot be reached at the moment; the calendar and payments still work.',
};

export interface ServiceRequest {
  readonly method: Route['method'];
  /** As the service knows it, with the query. */
  readonly path: string;
  /** Undefined on a route that is open to everybody. */
  readonly identity: StaffIdentity | undefined;
  readonly requestId?: string;
  /** Further headers, lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

export interface ServiceAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: AsyncIterable<Uint8Array> & { text(): Promise<string>; arrayBuffer(): Promise<ArrayBuffer> };
}

/** What a call needs beyond the identity; left out where the route takes nothing. */
export interface CallInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
}

/** The services behind the gateway. */
export abstract class Services {
  /**
   * Passes a request on and hands back the answer, whatever its status.
   * @throws DomainError `service-unavailable` naming the service when none of its processes answers in time
   */
  abstract send(service: ServiceName, request: ServiceRequest): Promise<ServiceAnswer>;

  /**
   * Calls a route and returns its answer.
   * @throws DomainError what the service refused with, or `service-unavailable`
   */
  abstract call<R extends Route>(route: R, identity: StaffIdentity, input?: CallInput): Promise<RouteResponse<R>>;

  /** The same for a route that every service has. */
  abstract ask<R extends Route>(
    service: ServiceName,
    route: R,
    identity: StaffIdentity,
    input?: CallInput,
  ): Promise<RouteResponse<R>>;
}

export function serviceOf(route: Pick<Route, 'name'>): ServiceName {
  const found = Object.entries(serviceRoutes).find(([, routes]) => routes.some(({ name }) => name === route.name));
  if (!found) throw new Error(`No service implements ${route.name}.`);
  return found[0] as ServiceName;
}
