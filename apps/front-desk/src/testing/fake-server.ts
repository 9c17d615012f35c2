/** What the next requests are answered with, by `METHOD /api/…` (without the query), and what was asked. */
export class FakeServer {
  readonly asked: { method: string; address: string; headers: Headers; body: unknown }[] = [];
  private readonly answers = new Map<string, (body: unknown) => Response | Promise<Response>>();

  constructor() {
    globalThis.fetch = (input, init) => this.answer(input as string, init ?? {});
  }

  on(route: string, status: number, body?: unknown): this {
    return this.reply(route, () => answerOf(status, body));
  }

  reply(route: string, answer: (body: unknown) => Response | Promise<Response>): this {
    this.answers.set(route, answer);
    return this;
  }

  /** Requests fail as they do without a network. */
  unplug(): void {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  }

  private async answer(address: string, init: RequestInit): Promise<Response> {
    const method = init.method ?? 'GET';
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    this.asked.push({ method, address, headers: new Headers(init.headers), body });
    const answer = this.answers.get(`${method} ${address.split('?')[0]}`);
    return answer ? answer(body) : answerOf(404, { code: 'not-found', detail: '', status: 404 });
  }
}

function answerOf(status: number, body: unknown): Response {
  const headers = new Map([['date', new Date().toUTCString()]]);
  return {
    ok: status < 400,
    status,
    headers: { get: (name: string) => headers.get(name) ?? null },
    json: () => (body === undefined ? Promise.reject(new SyntaxError('empty')) : Promise.resolve(body)),
  } as unknown as Response;
}
