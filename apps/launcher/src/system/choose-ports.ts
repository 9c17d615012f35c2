import { join } from 'node:path';
import { readJson, writeJson } from '../data-folder/remembered.ts';
import { holderOf } from '../port-holder.ts';
import { freePorts, isPortFree } from '../ports.ts';
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

const firstSchedulingPort = 3101;
const firstClientsPort = 3201;

export async function choosePorts(wishes: PortWishes): Promise<SystemPorts> {
  return wishes.ports === 'free' ? anyPorts(wishes) : usualPorts(wishes);
}

async function anyPorts({ scheduling, gateways }: PortWishes): Promise<SystemPorts> {
  const [postgres = 0, redis = 0, clients = 0, ...others] = await freePorts(3 + scheduling + gateways);
  return {
    postgres,
    redis,
    clients: [clients],
    scheduling: others.slice(0, scheduling),
    gateways: others.slice(scheduling),
  };
}

/** The gateways' ports are promised to people, so they must be free; the inner ones give way. */
async function usualPorts({ dataDir, scheduling, gateways, gatewayPort, host }: PortWishes): Promise<SystemPorts> {
  const doors = Array.from({ length: gateways }, (_, index) => gatewayPort + index);
  for (const port of doors) await refuseWhenTaken(port, host);
  const stores = await storePorts(dataDir);
  return {
    ...stores,
    gateways: doors,
    scheduling: await firstFree(firstSchedulingPort, scheduling),
    clients: await firstFree(firstClientsPort, 1),
  };
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
