import { spawn, type ChildProcess } from 'node:child_process';
import type { Guard } from './guard.ts';
import type { Stage } from './guard-script.ts';
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
}

export interface ChildRole {
  stage: Stage;
  stopSignal: NodeJS.Signals;
}

export type Ending =
  { kind: 'exit'; code: number } | { kind: 'signal'; signal: NodeJS.Signals } | { kind: 'not-started'; error: Error };

/** A running process whose lines are listened to and which the guard ends if we cannot. */
export class Child {
  readonly ended: Promise<Ending>;
  private readonly process: ChildProcess;

  constructor(command: Command, role: ChildRole, guard: Guard, onLine: (line: string) => void) {
    // its own process group: a Ctrl-C in the terminal must reach the launcher only, which then stops things in order
    const { file, args, ...options } = command;
    const detached = process.platform !== 'win32';
    this.process = spawn(file, args, { ...options, detached, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    const { pid } = this.process;
    if (pid !== undefined) guard.watch({ pid, ...role });
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
