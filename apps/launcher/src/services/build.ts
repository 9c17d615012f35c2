import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson } from '../data-folder/remembered.ts';
import { innerServices } from '../postgres/databases.ts';
import type { ProcessHouse } from '../processes/process-house.ts';

const services = [...innerServices, 'gateway'];
const sourceFolders = [...services.map((service) => `apps/${service}`), 'apps/front-desk', 'libs', 'tools'];
const sourceFiles = ['package-lock.json', 'nx.json', 'tsconfig.base.json'];
const notSource = new Set(['node_modules', 'dist', '.angular', 'coverage']);
/** What a build must leave behind. */
const products = [...services.map((service) => `apps/${service}/dist/main.js`), 'apps/front-desk/dist/index.html'];

/** Where the built front desk lies. */
export const frontDeskDir = (root: string) => join(root, 'apps/front-desk/dist');

/** Whether everything was built from the sources as they are now. */
export function isBuilt(root: string): boolean {
  const isThere = products.every((file) => existsSync(join(root, file)));
  return isThere && readStamp(root) === sourcesFingerprint(root);
}

/** Builds what changed, with Nx and its cache. */
export async function buildAll(house: ProcessHouse, root: string, progress: (line: string) => void): Promise<void> {
  const sources = sourcesFingerprint(root);
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  await house.run({
    name: 'build',
    command: {
      file: process.execPath,
      args: [nx, 'run-many', '-t', 'build', '--parallel=2', '--output-style=stream'],
      cwd: root,
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' },
    },
    onLine: (line) => {
      if (/^> nx run |✔|✓/.test(line)) progress(line.replace(/^> nx run /, '').trim());
    },
    explain: explainBuildFailure,
  });
  writeJson(stampFile(root), { sources });
}

const shownLines = 25;

/** What the compilers complained about, without Nx's own summary. */
export function explainBuildFailure(lines: readonly string[]): string {
  const end = lines.findIndex((line) => /Run duration:|Running target .* failed/.test(line));
  const own = end < 0 ? lines : lines.slice(0, end);
  const first = own.findIndex((line) => /error|failed|cannot find/i.test(line));
  const shown = first < 0 ? own.slice(-shownLines) : own.slice(first, first + shownLines);
  return `The build failed:\n${shown.filter((line) => line.trim() !== '').join('\n')}`;
}

const readStamp = (root: string) => (readJson(stampFile(root)) as { sources?: string } | undefined)?.sources;

const stampFile = (root: string) => join(root, '.nx', 'anteroom-built.json');

/** Names, sizes and times of every source file: read in some 30 ms, where asking Nx takes seconds. */
function sourcesFingerprint(root: string): string {
  const hash = createHash('sha256');
  const add = (path: string) => {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  };
  const walk = (folder: string) => {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !notSource.has(name));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && !entry.name.endsWith('.spec.ts')) add(path);
    }
  };
  for (const folder of sourceFolders) walk(join(root, folder));
  for (const file of sourceFiles) add(join(root, file));
  return hash.digest('hex');
}
