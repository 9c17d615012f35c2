import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { waitUntil } from '@anteroom/platform-testing';

const project = path.join(import.meta.dirname, '../..');
const root = path.join(project, '../..');

/** Builds the service as it runs anywhere. */
export function buildService(): void {
  execFileSync(process.execPath, [path.join(root, 'tools/build-service.mjs'), project], { cwd: root, stdio: 'ignore' });
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address && typeof address === 'object' ? address.port : 0;
      server.close(() => done(port));
    });
  });
}

/** The built service as a process of its own, which can be killed at any moment and started again. */
export class RunningService {
  #child: ChildProcess | undefined;
  kills = 0;

  constructor(
    private readonly env: Readonly<Record<string, string>>,
    readonly port: number,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  start(): void {
    this.#child = spawn(process.execPath, [path.join(project, 'dist/main.js')], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...this.env, PORT: String(this.port), LOG_LEVEL: 'silent', PATH: process.env['PATH'] ?? '' },
    });
  }

  ready(): Promise<unknown> {
    return waitUntil(async () => (await fetch(`${this.url}/health`)).ok, 10_000);
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    this.kills += 1;
    await gone;
  }
}
