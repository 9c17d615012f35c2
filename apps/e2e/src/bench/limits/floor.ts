import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { type Socket, io } from 'socket.io-client';
import { Pool } from 'undici';
import { Arrivals } from '../arrivals.ts';

const database = 'anteroom_bench_floor';

/** The bare process of `floor-server.ts`, on the same PostgreSQL as the product, with screens attached. */
export class Floor {
  readonly arrivals: Arrivals;
  private readonly child: ChildProcess;
  private readonly pool: Pool;
  private readonly screens: Socket[];
  private next = 0;

  private constructor(child: ChildProcess, url: string, screens: Socket[], arrivals: Arrivals) {
    this.child = child;
    this.pool = new Pool(url, { connections: 16 });
    this.screens = screens;
    this.arrivals = arrivals;
  }

  static async start(postgresUrl: string, screens: number): Promise<Floor> {
    const port = await freePort();
    const child = spawn(process.execPath, [new URL('floor-server.ts', import.meta.url).pathname], {
      env: { ...process.env, PORT: String(port), DATABASE_URL: await emptyDatabase(postgresUrl) },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    const url = `http://127.0.0.1:${port}`;
    const arrivals = new Arrivals(screens);
    const sockets = await Promise.all(Array.from({ length: screens }, () => listen(url, arrivals)));
    return new Floor(child, url, sockets, arrivals);
  }

  /** Books the next free slot. Returns the mark by which screens hear of it. */
  async book(): Promise<string> {
    const n = this.next++;
    const start = new Date(Date.UTC(2030, 0, 1) + n * 1_800_000).toISOString();
    const end = new Date(Date.UTC(2030, 0, 1) + (n + 1) * 1_800_000).toISOString();
    const body = JSON.stringify({ seat: n % 40, start, end, mark: String(n) });
    const answer = await this.pool.request({ method: 'POST', path: '/', body });
    await answer.body.dump();
    if (answer.statusCode !== 201) throw new Error(`the floor answered ${answer.statusCode}`);
    return String(n);
  }

  async stop(): Promise<void> {
    for (const screen of this.screens) screen.disconnect();
    await this.pool.close();
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}

function listen(url: string, arrivals: Arrivals): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], forceNew: true });
  socket.on('changed', ({ mark }: { mark: string }) => arrivals.heard(mark));
  return new Promise((ready) => socket.once('connect', () => ready(socket)));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function emptyDatabase(postgresUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  await client.query(`drop database if exists ${database} with (force)`);
  await client.query(`create database ${database}`);
  await client.end();
  const url = new URL(postgresUrl);
  url.pathname = `/${database}`;
  return url.href;
}
