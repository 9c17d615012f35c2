import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../ports.ts';
import { choosePorts, type PortWishes } from './choose-ports.ts';

let dataDir: string;
let wishes: PortWishes;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'anteroom-ports-'));
  const [gatewayPort = 0] = await freePorts(1);
  wishes = { dataDir, scheduling: 1, gateways: 1, ports: 'usual', gatewayPort, host: '127.0.0.1' };
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const occupy = async (port: number): Promise<Server> => {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

describe('ports', () => {
  it('SYS-4: the stores keep theirs from start to start', async () => {
    const first = await choosePorts(wishes);
    const second = await choosePorts(wishes);
    expect([second.postgres, second.redis]).toEqual([first.postgres, first.redis]);
  });

  it('SYS-4: a store whose port was taken meanwhile moves', async () => {
    const first = await choosePorts(wishes);
    const server = await occupy(first.postgres);
    expect((await choosePorts(wishes)).postgres).not.toBe(first.postgres);
    server.close();
  });

  it("SYS-4: a gateway's port that is taken is named, with who has it and how to choose another", async () => {
    const server = await occupy(wishes.gatewayPort);
    const { port } = server.address() as AddressInfo;
    await expect(choosePorts(wishes)).rejects.toThrow(
      new RegExp(`Port ${port} is taken by process ${process.pid}.*PORT=`),
    );
    server.close();
  });

  it('SYS-4: several of each get ports of their own', async () => {
    const chosen = await choosePorts({ ...wishes, ports: 'free', scheduling: 2, gateways: 3 });
    const { postgres, redis, gateways, ...inner } = chosen;
    const all = [postgres, redis, ...gateways, ...Object.values(inner).flat()];
    expect(new Set(all).size).toBe(11);
    expect(all).not.toContain(0);
  });
});
