import { join } from 'node:path';
import { readJson, writeJson } from '../data-folder/remembered.ts';

export interface DemoInstantQuestion {
  dataDir: string;
  /** Whether a part of the demo is there already: what comes later has to fit to it. */
  begun: boolean;
  /** The moment that was asked for, ISO 8601. */
  wanted: string | undefined;
}

/**
 * The moment at which the demo stands, ISO 8601: one and the same for every service, so that their appointments agree,
 * also for a service that is loaded by a later start than the others. It is the clock's unless another was asked for.
 */
export function demoInstant({ dataDir, begun, wanted }: DemoInstantQuestion): string {
  const file = join(dataDir, 'demo.json');
  const remembered = begun ? (readJson(file) as { now?: string } | undefined)?.now : undefined;
  const now = remembered ?? wanted ?? new Date().toISOString();
  writeJson(file, { now });
  return now;
}
