import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { privateMask } from '../data-folder/modes.ts';
import type { Command } from '../processes/child.ts';
import type { ProcessHouse } from '../processes/process-house.ts';
import type { ServiceName } from '../postgres/databases.ts';
import { inheritedEnvironment } from './environment.ts';
import type { ServicePlan } from './plan.ts';

export type Entry = 'main' | 'migrate' | 'demo';

/** The built file of a service, if the service has that entry. */
export function findEntry(root: string, service: ServiceName, entry: Entry): string | undefined {
  const file = join(root, 'apps', service, 'dist', `${entry}.js`);
  return existsSync(file) ? file : undefined;
}

export function nodeCommand(file: string, root: string, env: Record<string, string>): Command {
  return {
    file: process.execPath,
    args: ['--enable-source-maps', file],
    cwd: root,
    umask: privateMask,
    env: { ...inheritedEnvironment(process.env), ...env },
  };
}

/** Starts one process of a service; resolves when its /health says so. */
export function keepService(house: ProcessHouse, root: string, plan: ServicePlan): Promise<void> {
  const file = findEntry(root, plan.service, 'main') ?? '';
  return house.keep({
    name: plan.name,
    port: plan.port,
    command: nodeCommand(file, root, plan.env),
    stage: plan.service === 'gateway' ? 'door' : 'service',
    stopSignal: 'SIGTERM',
    isReady: () => isHealthy(plan.port),
    startWithinMs: 60_000,
    stopWithinMs: 10_000,
  });
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(2_000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
