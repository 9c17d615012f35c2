import { withConnection } from '../postgres/ask.ts';
import { serviceDatabases, type ServiceDatabase, type ServiceName } from '../postgres/databases.ts';
import { demoStateOf, markDemo, type DemoState } from '../postgres/demo-state.ts';
import type { ProcessHouse } from '../processes/process-house.ts';
import { ownerEnvironment, type Surroundings } from './environment.ts';
import { findEntry, nodeCommand } from './run-services.ts';

export type DemoSize = 'full' | 'small' | 'none';

export interface DemoOptions {
  house: ProcessHouse;
  root: string;
  surroundings: Surroundings;
  size: Exclude<DemoSize, 'none'>;
  /** The moment at which the demo stands, ISO 8601. */
  now: string;
  progress: (line: string) => void;
}

/** The databases of these services whose demo is in that state. */
export async function databasesWithDemo(
  state: DemoState,
  superuserUrl: string,
  services: readonly ServiceName[],
): Promise<readonly ServiceDatabase[]> {
  const ours = serviceDatabases.filter(({ service }) => services.includes(service));
  return withConnection(superuserUrl, async (client) => {
    const found: ServiceDatabase[] = [];
    for (const database of ours) if ((await demoStateOf(client, database.name)) === state) found.push(database);
    return found;
  });
}

/** Fills them, all at once. One that is cut off is created anew by the next start (see provision). */
export async function loadDemo(databases: readonly ServiceDatabase[], options: DemoOptions): Promise<void> {
  await Promise.all(databases.map((database) => loadInto(database, options)));
}

/** Leaves them as they are from now on. */
export async function declineDemo(superuserUrl: string, databases: readonly ServiceDatabase[]): Promise<void> {
  for (const database of databases) await mark(superuserUrl, database, 'declined');
}

async function loadInto(database: ServiceDatabase, options: DemoOptions): Promise<void> {
  const { house, root, surroundings, size, now, progress } = options;
  const { service } = database;
  const file = findEntry(root, service, 'demo');
  if (file === undefined) return;
  await mark(surroundings.postgresUrl, database, 'loading');
  await house.run({
    name: `demo-${service}`,
    command: nodeCommand(file, root, { ...ownerEnvironment(service, surroundings), DEMO_SIZE: size, DEMO_NOW: now }),
    onLine: (line) => progress(`${service}: ${line}`),
  });
  await mark(surroundings.postgresUrl, database, 'loaded');
}

const mark = (superuserUrl: string, { name }: ServiceDatabase, state: DemoState) =>
  withConnection(superuserUrl, (client) => markDemo(client, name, state));
