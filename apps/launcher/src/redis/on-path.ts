import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the shell would find that program. */
export function onPath(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((file) => existsSync(file));
}
