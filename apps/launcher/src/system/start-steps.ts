import { join, resolve } from 'node:path';
import type { Reporter } from '../console/reporter.ts';
import { keepSecrets, type Secrets } from '../data-folder/secrets.ts';
import { innerServices, queueDatabase, serviceDatabases, type ServiceName } from '../postgres/databases.ts';
import { provisionQueue } from '../postgres/provision-queue.ts';
import { provision } from '../postgres/provision.ts';
import type { ProcessHouse } from '../processes/process-house.ts';
import { buildAll, frontDeskDir, isBuilt } from '../services/build.ts';
import { demoInstant } from '../services/demo-instant.ts';
import { databasesWithDemo, declineDemo, loadDemo } from '../services/demo.ts';
import type { Queue, Surroundings } from '../services/environment.ts';
import { migrateAll } from '../services/migrate.ts';
import { planServices, type Door, type ServicePlan } from '../services/plan.ts';
import { findEntry, keepService } from '../services/run-services.ts';
import { StartFailure } from '../start-failure.ts';
import { startPostgres, useGivenPostgres, type StoreOptions } from '../stores.ts';
import { choosePorts, type SystemPorts } from './choose-ports.ts';
import { openQueue } from './open-queue.ts';
import type { SystemOptions } from './system-options.ts';

export interface SystemAddresses {
  gatewayUrls: readonly string[];
  schedulingUrls: readonly string[];
  clientsUrls: readonly string[];
  /** Of the superuser. */
  postgresUrl: string;
  redisUrl: string | undefined;
  /** Whether the demo's people can sign in. */
  hasDemo: boolean;
}

/** What every step needs. */
interface Start {
  house: ProcessHouse;
  options: SystemOptions & { reporter: Reporter };
  services: readonly ServiceName[];
  secrets: Secrets;
  ports: SystemPorts;
}

const root = resolve(import.meta.dirname, '../../../..');
const allServices: readonly ServiceName[] = [...innerServices, 'gateway'];

/** The steps in their order; what does not need another runs beside it. */
export async function takeStartSteps(house: ProcessHouse, options: Start['options']): Promise<SystemAddresses> {
  const { dataDir, services = allServices } = options;
  const start: Start = { house, options, services, secrets: keepSecrets(dataDir), ports: await portsFor(options) };
  const [postgresUrl, queue] = await Promise.all([openPostgres(start), placeForQueue(start), build(start)]);
  const surroundings: Surroundings = { postgresUrl, queue, secrets: start.secrets };
  await prepareDatabases(start, surroundings);
  const hasDemo = await fillWithDemo(start, surroundings);
  const plans = planServices(start.ports, doorOf(options), surroundings).filter(({ service }) =>
    services.includes(service),
  );
  await startServices(start, plans);
  const redisUrl = queue.kind === 'redis' ? queue.url : undefined;
  return { postgresUrl, redisUrl, hasDemo, ...addressesOf(plans) };
}

function portsFor(options: SystemOptions): Promise<SystemPorts> {
  const { dataDir, scheduling = 1, gateways = 1, ports = 'usual', gatewayPort = 3000 } = options;
  return choosePorts({ dataDir, scheduling, gateways, ports, gatewayPort, host: hostOf(options) });
}

function openPostgres(start: Start): Promise<string> {
  const { givenPostgresUrl: given, reporter } = start.options;
  if (given !== undefined) return reporter.step('PostgreSQL (yours)', () => useGivenPostgres(given));
  const { ports, secrets } = start;
  const ours = { ...storeOptions(start), port: ports.postgres, password: secrets.postgresPassword };
  return reporter.step('PostgreSQL 18', () => startPostgres(ours));
}

function placeForQueue(start: Start): Promise<Queue> {
  const { queue: wanted, givenRedisUrl, gateways = 1, reporter } = start.options;
  const { ports, secrets } = start;
  const redis = { ...storeOptions(start), port: ports.redis, password: secrets.redisPassword };
  const packagesDir = join(root, '.data/packages');
  return openQueue({ wanted, givenRedisUrl, gateways, packagesDir, redis, reporter });
}

function storeOptions({ house, options }: Start): Omit<StoreOptions, 'port' | 'password'> {
  return { dataDir: options.dataDir, durability: options.fast === true ? 'fast' : 'durable', house };
}

async function build({ house, options, services }: Start): Promise<void> {
  if (services.length === 0 || isBuilt(root)) return;
  await options.reporter.step('Build', (progress) => buildAll(house, root, progress));
}

function prepareDatabases({ house, options, services, secrets }: Start, surroundings: Surroundings): Promise<void> {
  return options.reporter.step('Databases', async () => {
    const { postgresUrl, queue } = surroundings;
    await provision(postgresUrl, serviceDatabases, secrets.rolePasswords);
    if (queue.kind === 'postgres') await provisionQueue(postgresUrl, queueDatabase, secrets.rolePasswords);
    await migrateAll(house, root, services, surroundings);
  });
}

/** Whether the demo is there now, loaded today or earlier. */
async function fillWithDemo({ house, options, services }: Start, surroundings: Surroundings): Promise<boolean> {
  const { demo: size = 'full', dataDir, demoNow: wanted, reporter } = options;
  const { postgresUrl } = surroundings;
  const waiting = await databasesWithDemo('wanted', postgresUrl, services);
  if (size === 'none') await declineDemo(postgresUrl, waiting);
  else if (waiting.length > 0) {
    const begun = (await databasesWithDemo('loaded', postgresUrl, services)).length > 0;
    const order = { house, root, surroundings, size, now: demoInstant({ dataDir, begun, wanted }) };
    await reporter.step('Demo centre', (progress) => loadDemo(waiting, { ...order, progress }));
  }
  return (await databasesWithDemo('loaded', postgresUrl, services)).some(({ service }) => service === 'gateway');
}

async function startServices({ house, options }: Start, plans: readonly ServicePlan[]): Promise<void> {
  const missing = plans.find(({ service }) => findEntry(root, service, 'main') === undefined);
  if (missing !== undefined)
    throw new StartFailure(`apps/${missing.service}/dist/main.js is missing: the build did not make it.`);
  await Promise.all(plans.map((plan) => options.reporter.step(plan.name, () => keepService(house, root, plan))));
}

const hostOf = ({ host = '127.0.0.1' }: SystemOptions) => host;

function doorOf(options: SystemOptions): Door {
  const { furtherOrigins = [], cookieSecure = false } = options;
  return { host: hostOf(options), frontDeskDir: frontDeskDir(root), furtherOrigins, cookieSecure };
}

function addressesOf(plans: readonly ServicePlan[]) {
  const of = (service: ServiceName) => plans.filter((plan) => plan.service === service).map(({ port }) => port);
  const inner = (ports: readonly number[]) => ports.map((port) => `http://127.0.0.1:${port}`);
  return {
    gatewayUrls: of('gateway').map((port) => `http://localhost:${port}`),
    schedulingUrls: inner(of('scheduling')),
    clientsUrls: inner(of('clients')),
  };
}
