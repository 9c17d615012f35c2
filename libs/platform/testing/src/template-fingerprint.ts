import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const platform = join(import.meta.dirname, '../..');

/** The folder of the project that the running test file belongs to; outside Jest, of the working directory. */
function projectRoot(): string {
  const testFile = typeof expect === 'undefined' ? undefined : expect.getState().testPath;
  let folder = testFile ? dirname(testFile) : process.cwd();
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Changes whenever the schema may have changed: the project's migrations, the tables that the platform brings, and the
 * test's own way of migrating.
 */
export function templateFingerprint(migrate: (ownerUrl: string) => Promise<unknown>): string {
  const brought = ['persistence', 'messaging'].flatMap((library) => filesBelow(join(platform, library, 'src')));
  const files = [...filesBelow(join(projectRoot(), 'src/migrations')), ...brought.filter((f) => f.endsWith('-sql.ts'))];
  const hash = createHash('sha256').update(migrate.toString());
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
