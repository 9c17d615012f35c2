// Starts the whole system once for all end-to-end tests, in a throw-away folder, and a small door on loopback by which
// a test may hurt a process (the tests run in contexts of their own and cannot hold the system itself).
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSystem } from '@anteroom/launcher';

async function act(system, method, path) {
  const [, name, action] = path.split('/').filter(Boolean);
  const running = system.processes.get(name);
  if (!running) return { status: 404, body: {} };
  if (method === 'POST' && action?.startsWith('SIG')) running.kill(action);
  else if (method === 'POST' && action === 'restart') await running.restart();
  return { status: 200, body: { pid: running.pid ?? null, port: running.port } };
}

function openControl(system) {
  const server = createServer((request, response) => {
    act(system, request.method, request.url).then(
      ({ status, body }) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}

/** E2E_QUEUE=postgres: the same proofs without Redis, and so with one gateway. */
function chosenSystem() {
  return process.env.E2E_QUEUE === 'postgres' ? { queue: 'postgres', gateways: 1 } : { gateways: 2 };
}

export default async function setUp() {
  const dataDir = mkdtempSync(join(tmpdir(), 'anteroom-e2e-'));
  chmodSync(dataDir, 0o755);
  const system = await startSystem({ dataDir, scheduling: 2, ...chosenSystem(), demo: 'small', ports: 'free' });
  const control = await openControl(system);
  process.env.E2E_SYSTEM = JSON.stringify({
    gatewayUrls: system.gatewayUrls,
    postgresUrl: system.postgresUrl,
    redisUrl: system.redisUrl,
    processes: [...system.processes.keys()],
    controlUrl: `http://127.0.0.1:${control.address().port}`,
  });
  globalThis.e2e = { system, control, dataDir };
}

export async function tearDown() {
  const { system, control, dataDir } = globalThis.e2e;
  control.close();
  await system.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
