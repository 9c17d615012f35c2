import { createWriteStream, existsSync, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { privateFile, privateFolder } from '../data-folder/modes.ts';

const rotateFromBytes = 5 * 1024 ** 2;
const keptFiles = 3;

/** `<folder>/<process>.log`, one per process; large ones are set aside (`.1` is the youngest) when they are opened. */
export class LogFiles {
  private readonly folder: string;
  private readonly onFailure: (sentence: string) => void;
  private readonly streams = new Map<string, WriteStream>();
  private isBroken = false;

  constructor(folder: string, onFailure: (sentence: string) => void) {
    this.folder = folder;
    this.onFailure = onFailure;
    mkdirSync(folder, { recursive: true, mode: privateFolder });
  }

  pathOf(name: string): string {
    return join(this.folder, `${name}.log`);
  }

  write(name: string, line: string): void {
    if (!this.isBroken) this.streamOf(name).write(`${line}\n`);
  }

  async close(): Promise<void> {
    const ending = [...this.streams.values()].map(
      (stream) => new Promise<void>((resolve) => stream.end(() => resolve())),
    );
    await Promise.all(ending);
  }

  private streamOf(name: string): WriteStream {
    const open = this.streams.get(name) ?? this.open(name);
    this.streams.set(name, open);
    return open;
  }

  private open(name: string): WriteStream {
    rotate(this.pathOf(name));
    const stream = createWriteStream(this.pathOf(name), { flags: 'a', mode: privateFile });
    stream.on('error', (error) => this.giveUp(error));
    return stream;
  }

  private giveUp(error: Error): void {
    if (!this.isBroken) this.onFailure(`The logs in ${this.folder} cannot be written any more: ${error.message}`);
    this.isBroken = true;
  }
}

function rotate(file: string): void {
  if (!existsSync(file) || statSync(file).size < rotateFromBytes) return;
  for (let age = keptFiles - 1; age >= 1; age -= 1) {
    if (existsSync(`${file}.${age}`)) renameSync(`${file}.${age}`, `${file}.${age + 1}`);
  }
  renameSync(file, `${file}.1`);
}
