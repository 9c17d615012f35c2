import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { GatheringSocket } from './gathering-socket';

/** Counts how often the system is called to send. */
class CountedSocket extends GatheringSocket {
  calls = 0;

  override _write(...piece: Parameters<GatheringSocket['_write']>): void {
    this.calls += 1;
    super._write(...piece);
  }

  override _writev(...pieces: Parameters<NonNullable<GatheringSocket['_writev']>>): void {
    this.calls += 1;
    super._writev?.(...pieces);
  }
}

async function connected() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = new CountedSocket();
  const accepted = once(server, 'connection');
  socket.connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [[peer]] = await Promise.all([accepted, once(socket, 'connect')]);
  return { socket, received: text(peer), close: () => server.close() };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a socket that gathers what is written in one turn', () => {
  it('sends many pieces in one call, in their order, however often the driver corks and uncorks', async () => {
    const { socket, received, close } = await connected();
    for (const statement of ['begin;', 'claim;', 'record;']) {
      socket.cork();
      socket.write(statement);
      socket.uncork();
      await Promise.resolve();
    }
    await turn();
    expect(socket.calls).toBe(1);
    socket.write('commit;');
    await turn();
    expect(socket.calls).toBe(2);
    socket.end();
    expect(await received).toBe('begin;claim;record;commit;');
    close();
  });

  it('sends what was written right before the end', async () => {
    const { socket, received, close } = await connected();
    socket.write('last words');
    socket.end();
    expect(await received).toBe('last words');
    close();
  });
});
