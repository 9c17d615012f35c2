import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { holderOf, listeningInodes } from './port-holder.ts';

describe('who holds a port', () => {
  it('SYS-4: finds the listener in the table of the kernel, not those who are connected to it', () => {
    const table = [
      '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
      '   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1 0 100 0 0 10 0',
      '   1: 0100007F:0BB8 0100007F:9999 01 00000000:00000000 00:00000000 00000000     0        0 4712 1 0 20 4 30 10 -1',
      '   2: 0100007F:0BB9 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4713 1 0 100 0 0 10 0',
    ].join('\n');
    expect(listeningInodes(table, 3000)).toEqual(['4711']);
  });

  it('SYS-4: names the process and how it was called', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(holderOf(port)).toMatch(new RegExp(`^process ${process.pid} \\(.+\\)$`));
    server.close();
  });
});
