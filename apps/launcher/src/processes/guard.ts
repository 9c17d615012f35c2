import { spawn, type ChildProcess } from 'node:child_process';
import { guardScript, type Stage } from './guard-script.ts';

/** What is known of a process from outside, and may be written down: nothing of how it was called or what it was told. */
export interface Watched {
  pid: number;
  name: string;
  stage: Stage;
  stopSignal: NodeJS.Signals;
}

/**
 * Ends every watched process when this process dies without having done so itself, however it dies.
 * A shell (1 MB) waits at the end of a pipe that only this process holds: the kernel closes it, kill -9 included.
 * On Windows the job object of libuv does the same, so there is nothing to start.
 */
export class Guard {
  private readonly watched = new Map<number, Watched>();
  private readonly onChange: (watched: readonly Watched[]) => void;
  private shell: ChildProcess | undefined;
  private isDismissed = false;

  /** `onChange` hears of every change of the list, before the process in question does anything. */
  constructor(onChange: (watched: readonly Watched[]) => void = () => undefined) {
    this.onChange = onChange;
  }

  watch(watched: Watched): void {
    this.watched.set(watched.pid, watched);
    if (this.shell === undefined) this.startShell();
    else this.tell(lineOf(watched));
    this.onChange([...this.watched.values()]);
  }

  forget(pid: number): void {
    if (!this.watched.delete(pid)) return;
    this.tell(`forget ${pid}\n`);
    this.onChange([...this.watched.values()]);
  }

  dismiss(): void {
    this.isDismissed = true;
    this.tell('dismiss\n');
    this.shell?.stdin?.end();
  }

  private startShell(): void {
    if (process.platform === 'win32') return;
    const shell = spawn('/bin/sh', ['-c', guardScript], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
      cwd: '/',
    });
    this.shell = shell;
    shell.stdin.on('error', () => undefined); // a killed guard shows up as 'exit' below
    shell.once('exit', () => this.replaceShell());
    shell.unref();
    for (const watched of this.watched.values()) this.tell(lineOf(watched));
  }

  private replaceShell(): void {
    this.shell = undefined;
    if (!this.isDismissed && this.watched.size > 0) this.startShell();
  }

  private tell(line: string): void {
    this.shell?.stdin?.write(line);
  }
}

const lineOf = ({ pid, stage, stopSignal }: Watched) => `watch ${pid} ${stage} ${stopSignal.replace('SIG', '')}\n`;
