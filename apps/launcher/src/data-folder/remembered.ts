import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { privateFile } from './modes.ts';

/** Reads a small JSON file; undefined when there is none or it is cut off. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Replaces it in one step, readable by its owner only. */
export function writeJson(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: privateFile });
  renameSync(`${file}.new`, file);
}
