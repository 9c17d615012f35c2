import { innerServices, type InnerService, type ServiceName } from '../postgres/databases.ts';
import { serviceEnvironment, type Surroundings } from './environment.ts';

/** Ports of every process, in the order of their numbers. */
export interface ServicePorts extends Record<InnerService, readonly number[]> {
  gateways: readonly number[];
}

/** One process of a service and what it is told. */
export interface ServicePlan {
  /** `scheduling-1`, `gateway-2` … */
  name: string;
  service: ServiceName;
  port: number;
  env: Record<string, string>;
}

export interface Door {
  /** Where the gateways listen; 127.0.0.1 keeps them on this machine. */
  host: string;
  /** Folder of the built front desk. */
  frontDeskDir: string;
  /** Origins allowed besides the obvious ones. */
  furtherOrigins: readonly string[];
  cookieSecure: boolean;
}

const loopback = '127.0.0.1';

/** Who runs where and knows what: one entry per process. */
export function planServices(ports: ServicePorts, door: Door, surroundings: Surroundings): ServicePlan[] {
  const besides: Partial<Record<ServiceName, Record<string, string>>> = {
    notifications: { PUBLIC_URL: door.furtherOrigins[0] ?? `http://localhost:${ports.gateways[0]}` },
    gateway: gatewayEnvironment(ports, door),
  };
  const planOf = (service: ServiceName, port: number, index: number): ServicePlan => ({
    name: `${service}-${index + 1}`,
    service,
    port,
    env: {
      ...serviceEnvironment(service, surroundings),
      HOST: loopback,
      PORT: String(port),
      ...besides[service],
    },
  });
  return [
    ...innerServices.flatMap((service) => ports[service].map((port, index) => planOf(service, port, index))),
    ...ports.gateways.map((port, index) => planOf('gateway', port, index)),
  ];
}

function gatewayEnvironment(ports: ServicePorts, door: Door): Record<string, string> {
  const addresses = innerServices.map((service) => [`${service.toUpperCase()}_URLS`, urls(ports[service])]);
  const origins = ports.gateways.flatMap((port) => [`http://localhost:${port}`, `http://${loopback}:${port}`]);
  return {
    HOST: door.host,
    ...(Object.fromEntries(addresses) as Record<string, string>),
    FRONT_DESK_DIR: door.frontDeskDir,
    PUBLIC_ORIGINS: [...origins, ...door.furtherOrigins].join(','),
    COOKIE_SECURE: String(door.cookieSecure),
  };
}

const urls = (ports: readonly number[]) => ports.map((port) => `http://${loopback}:${port}`).join(',');
