import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Guard, Watched } from './guard.ts';
import { splitLines } from './split-lines.ts';

/** What to run, and as whom. */
export interface Command {
  file: string;
  args: readonly string[];
  /** The name the program sees itself called by, where it matters. */
  argv0?: string;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  /** Permissions that files of the process never get; this process's own unless told. */
  umask?: number;
}

/** How a process is known to the guard. */
export type ChildRole = Omit<Watched, 'pid'>;

type PipedChild = ChildProcessByStdio<null, Readable, Readable>;

export type Ending =
  { kind: 'exit'; code: number } | { kind: 'signal'; signal: NodeJS.Signals } | { kind: 'not-started'; error: Error };

/** A running process whose lines are listened to and which the guard ends if we cannot. */
export class Child {
  readonly ended: Promise<Ending>;
  private readonly process: PipedChild;

  constructor(command: Command, role: ChildRole, guard: Guard, onLine: (line: string) => void) {
    // its own process group: a Ctrl-C in the terminal must reach the launcher only, which then stops things in order
    this.process = spawnAs(command);
    const { pid } = this.process;
    const { name, stage, stopSignal } = role;
    if (pid !== undefined) guard.watch({ pid, name, stage, stopSignal });
    splitLines(this.process.stdout, onLine);
    splitLines(this.process.stderr, onLine);
    this.ended = endingOf(this.process).finally(() => pid !== undefined && guard.forget(pid));
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  get isRunning(): boolean {
    return this.pid !== undefined && this.process.exitCode === null && this.process.signalCode === null;
  }

  signal(signal: NodeJS.Signals): void {
    if (this.isRunning) this.process.kill(signal);
  }

  /** Asks it to stop; kills it when it has not within `graceMs`. */
  async stop(signal: NodeJS.Signals, graceMs: number): Promise<void> {
    this.signal(signal);
    const timer = setTimeout(() => this.signal('SIGKILL'), graceMs);
    await this.ended;
    clearTimeout(timer);
  }
}

/** A child inherits the file mode mask at the moment it is made. */
function spawnAs({ file, args, umask, ...options }: Command): PipedChild {
  const before = umask === undefined ? undefined : process.umask(umask);
  try {
    const detached = process.platform !== 'win32';
    return spawn(file, args, { ...options, detached, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  } finally {
    if (before !== undefined) process.umask(before);
  }
}

/** Settles when the process is gone and everything it wrote has been read. */
function endingOf(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ kind: 'not-started', error }));
    child.once('close', (code, signal) =>
      resolve(signal === null ? { kind: 'exit', code: code ?? 1 } : { kind: 'signal', signal }),
    );
  });
}

export function describeEnding(ending: Ending): string {
  switch (ending.kind) {
    case 'exit':
      return `ended with code ${ending.code}`;
    case 'signal':
      return `was ended by ${ending.signal}`;
    case 'not-started':
      return `could not be started (${ending.error.message})`;
  }
}
