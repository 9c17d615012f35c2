import { identityHeader } from '@anteroom/contracts-shared';
import { IdentityVerifier } from '@anteroom/platform-http';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const identitySecret = 'a secret for tests that is long enough';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** The id of the person the gateway says is asking. */
  readonly by: string | undefined;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

export type Answering = (request: Received) => Answer | Promise<Answer>;

/** A service of the test's own making behind the gateway: answers what it is told, remembers what it received. */
export class FakeService {
  readonly received: Received[] = [];
  private readonly verifier = new IdentityVerifier(identitySecret);

  private constructor(
    private readonly server: Server,
    public answering: Answering,
  ) {}

  static async start(answering: Answering = () => ({ body: {} }), port = 0): Promise<FakeService> {
    const server = createServer();
    const fake = new FakeService(server, answering);
    server.on('request', (request, response) => {
      void fake.answer(request).then(({ status = 200, headers = {}, body }) => {
        const type = status >= 400 ? 'application/problem+json' : 'application/json';
        response.writeHead(status, { 'content-type': type, ...headers });
        response.end(body === undefined ? undefined : JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return fake;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const token = request.headers[identityHeader];
    const by = typeof token === 'string' ? (await this.verifier.find(token))?.id : undefined;
    const { method = '', url: path = '', headers } = request;
    const received = { method, path, headers, body: Buffer.concat(chunks).toString(), by };
    this.received.push(received);
    return this.answering(received);
  }
}
