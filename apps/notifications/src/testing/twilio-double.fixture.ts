import { createHmac, randomUUID } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TakenSms {
  readonly sid: string;
  readonly to: string;
  readonly body: string;
  readonly callback: string;
  readonly at: number;
}

/**
 * How the next request is answered. `500-after`: taken, but the answer is an error; `cut`: taken, but the connection
 * breaks; `500-before`: not taken, and an error; `refuse`: a number it does not know.
 */
export type Mood = 'take' | '500-after' | '500-before' | 'cut' | 'refuse' | 'too-many';

/** Twilio's Messages resource as its documentation describes it (API 2010-04-01), with moods. */
export class TwilioDouble {
  readonly taken: TakenSms[] = [];
  readonly token = 'the account’s token';
  mood: (to: string) => Mood = () => 'take';
  #server: Server | undefined;

  async open(): Promise<string> {
    this.#server = createServer((request, response) => void this.#answer(request, response));
    await new Promise<void>((ready) => this.#server?.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((closed) => this.#server?.close(closed));
  }

  /** A report as Twilio posts it. `signedWith`: forge it with another token. */
  async report(sms: TakenSms, status: string, { at = sms.callback, signedWith = this.token } = {}): Promise<number> {
    const fields: Record<string, string> = { MessageSid: sms.sid, MessageStatus: status, To: sms.to };
    const text = Object.keys(fields)
      .sort()
      .reduce((all, name) => `${all}${name}${fields[name]}`, sms.callback);
    const signature = createHmac('sha1', signedWith).update(text).digest('base64');
    const headers = { 'x-twilio-signature': signature, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(at, { method: 'POST', headers, body: new URLSearchParams(fields).toString() });
    return answer.status;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const json = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.method === 'GET') return void json(200, { messages: this.#list(request.url ?? '') });
    const form = await formOf(request);
    const mood = this.mood(form.get('To') ?? '');
    if (mood === '500-before') return void json(500, { code: 20500 });
    if (mood === 'refuse') return void json(400, { code: 21211, message: 'Invalid To number' });
    if (mood === 'too-many') return void response.writeHead(429, { 'retry-after': '1' }).end('{}');
    const sms = this.#take(form);
    if (mood === 'cut') return void response.destroy();
    json(mood === '500-after' ? 500 : 201, { sid: sms.sid, status: 'queued' });
  }

  #take(form: URLSearchParams): TakenSms {
    const sms = {
      sid: `SM${randomUUID().replaceAll('-', '')}`,
      to: form.get('To') ?? '',
      body: form.get('Body') ?? '',
      callback: form.get('StatusCallback') ?? '',
      at: Date.now(),
    };
    this.taken.push(sms);
    return sms;
  }

  #list(url: string) {
    const to = new URL(url, 'http://twilio').searchParams.get('To');
    return this.taken
      .filter((sms) => sms.to === to)
      .map(({ sid, body, at }) => ({ sid, body, status: 'sent', date_created: new Date(at).toUTCString() }));
  }
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
}
