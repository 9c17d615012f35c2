import { join } from 'node:path';
import { readJson, writeJson } from '../data-folder/remembered.ts';
import { holderOf } from '../port-holder.ts';
import { freePorts, isPortFree } from '../ports.ts';
import { innerServices, type InnerService } from '../postgres/databases.ts';
import type { ServicePorts } from '../services/plan.ts';
import { StartFailure } from '../start-failure.ts';

export interface SystemPorts extends ServicePorts {
  postgres: number;
  redis: number;
}

export interface PortWishes {
  dataDir: string;
  scheduling: number;
  gateways: number;
  /** `usual`: the documented ones, where they are not taken; `free`: any (tests). */
  ports: 'usual' | 'free';
  gatewayPort: number;
  host: string;
}

/** Where the documented ports of a service begin. */
const firstPort: Readonly<Record<InnerService, number>> = {
  scheduling: 3101,
  clients: 3201,
  notifications: 3301,
  payments: 3401,
  inventory: 3501,
};

/** How many processes a service gets: scheduling as many as are wished for, the others one. */
const countOf = (service: InnerService, { scheduling }: PortWishes) => (service === 'scheduling' ? scheduling : 1);

export async function choosePorts(wishes: PortWishes): Promise<SystemPorts> {
  return wishes.ports === 'free' ? anyPorts(wishes) : usualPorts(wishes);
}

async function anyPorts(wishes: PortWishes): Promise<SystemPorts> {
  const counts = innerServices.map((service) => countOf(service, wishes));
  const found = await freePorts(2 + wishes.gateways + counts.reduce((sum, count) => sum + count, 0));
  const take = (count: number) => found.splice(0, count);
  const [postgres = 0, redis = 0] = take(2);
  const inner = innerServices.map((service) => [service, take(countOf(service, wishes))] as const);
  return { postgres, redis, ...byService(inner), gateways: take(wishes.gateways) };
}

const byService = (ports: readonly (readonly [InnerService, number[]])[]) =>
  Object.fromEntries(ports) as Record<InnerService, number[]>;

/** The gateways' ports are promised to people, so they must be free; the inner ones give way. */
async function usualPorts(wishes: PortWishes): Promise<SystemPorts> {
  const { dataDir, gateways, gatewayPort, host } = wishes;
  const doors = Array.from({ length: gateways }, (_, index) => gatewayPort + index);
  for (const port of doors) await refuseWhenTaken(port, host);
  const stores = await storePorts(dataDir);
  const inner = await Promise.all(
    innerServices.map(
      async (service) => [service, await firstFree(firstPort[service], countOf(service, wishes))] as const,
    ),
  );
  return { ...stores, ...byService(inner), gateways: doors };
}

async function refuseWhenTaken(port: number, host: string): Promise<void> {
  if (await isPortFree(port, host)) return;
  const holder = holderOf(port);
  throw new StartFailure(
    `Port ${port} is taken${holder === undefined ? '' : ` by ${holder}`}. Stop that program, or choose another port: PORT=${port + 1000} npm start`,
  );
}

/** The stores keep their ports from start to start, so that other programs can find them again. */
async function storePorts(dataDir: string): Promise<{ postgres: number; redis: number }> {
  const file = join(dataDir, 'ports.json');
  const remembered = readJson(file) as { postgres: number; redis: number } | undefined;
  const [postgres = 0, redis = 0] = await freePorts(2);
  const chosen = {
    postgres: remembered !== undefined && (await isPortFree(remembered.postgres)) ? remembered.postgres : postgres,
    redis: remembered !== undefined && (await isPortFree(remembered.redis)) ? remembered.redis : redis,
  };
  writeJson(file, chosen);
  return chosen;
}

async function firstFree(from: number, count: number): Promise<number[]> {
  const found: number[] = [];
  for (let port = from; found.length < count && port < from + 90; port += 1)
    if (await isPortFree(port)) found.push(port);
  return found.length === count ? found : freePorts(count);
}
