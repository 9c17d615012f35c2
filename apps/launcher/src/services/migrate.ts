import type { ServiceName } from '../postgres/databases.ts';
import type { ProcessHouse } from '../processes/process-house.ts';
import { ownerEnvironment, type Surroundings } from './environment.ts';
import { findEntry, nodeCommand } from './run-services.ts';

/** Brings every service's database up to date, all at once. */
export async function migrateAll(
  house: ProcessHouse,
  root: string,
  services: readonly ServiceName[],
  surroundings: Surroundings,
): Promise<void> {
  const migrate = async (service: ServiceName) => {
    const file = findEntry(root, service, 'migrate');
    if (file === undefined) return;
    await house.run({
      name: `migrate-${service}`,
      command: nodeCommand(file, root, ownerEnvironment(service, surroundings)),
    });
  };
  await Promise.all(services.map(migrate));
}
