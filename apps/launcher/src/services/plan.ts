import type { ServiceName } from '../postgres/databases.ts';
import { serviceEnvironment, type Surroundings } from './environment.ts';

/** Ports of every process, in the order of their numbers. */
export interface ServicePorts {
  scheduling: readonly number[];
  clients: readonly number[];
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
  const inner = (service: ServiceName, port: number, index: number): ServicePlan => ({
    name: `${service}-${index + 1}`,
    service,
    port,
    env: { ...serviceEnvironment(service, surroundings), HOST: loopback, PORT: String(port) },
  });
  const gatewayEnv = gatewayEnvironment(ports, door);
  const outer = ports.gateways.map((port, index) => inner('gateway', port, index));
  return [
    ...ports.scheduling.map((port, index) => inner('scheduling', port, index)),
    ...ports.clients.map((port, index) => inner('clients', port, index)),
    ...outer.map((plan) => ({ ...plan, env: { ...plan.env, ...gatewayEnv } })),
  ];
}

function gatewayEnvironment(ports: ServicePorts, door: Door): Record<string, string> {
  const origins = ports.gateways.flatMap((port) => [`http://localhost:${port}`, `http://${loopback}:${port}`]);
  return {
    HOST: door.host,
    SCHEDULING_URLS: urls(ports.scheduling),
    CLIENTS_URLS: urls(ports.clients),
    FRONT_DESK_DIR: door.frontDeskDir,
    PUBLIC_ORIGINS: [...origins, ...door.furtherOrigins].join(','),
    COOKIE_SECURE: String(door.cookieSecure),
  };
}

const urls = (ports: readonly number[]) => ports.map((port) => `http://${loopback}:${port}`).join(',');
