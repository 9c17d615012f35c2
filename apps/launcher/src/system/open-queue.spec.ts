import { silentReporter } from '../console/reporter.ts';
import { openQueue, type QueueWishes } from './open-queue.ts';

const said: string[] = [];
const wishes = {
  wanted: 'postgres',
  gateways: 1,
  reporter: { ...silentReporter, say: (line: string) => said.push(line) },
} as unknown as QueueWishes;

describe('the queue', () => {
  beforeEach(() => said.splice(0));

  it('SYS-4: is in PostgreSQL where that is wished, and says so', async () => {
    expect(await openQueue(wishes)).toEqual({ kind: 'postgres' });
    expect(said).toEqual(['  ✓  Queue: PostgreSQL (as you wish)']);
  });

  it('SYS-4: is in PostgreSQL where this machine has no Redis and none can be fetched', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    const found = openQueue({ ...wishes, wanted: undefined, packagesDir: '/nowhere' });
    expect(await found.finally(() => (process.env['PATH'] = path))).toEqual({ kind: 'postgres' });
    expect(said).toEqual(['  ✓  Queue: PostgreSQL (no Redis or Valkey on this machine)']);
  });

  it('SYS-4: is not in PostgreSQL with several gateways, which reach each other through Redis', async () => {
    await expect(openQueue({ ...wishes, gateways: 2 })).rejects.toThrow(
      /^2 gateways need a Redis or Valkey between them, .* Start one gateway, or install Redis, or .* REDIS_URL=/,
    );
  });
});
