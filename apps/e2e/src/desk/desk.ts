import type { ClientSummary } from '@anteroom/contracts-clients';
import type { Session } from '@anteroom/contracts-identity';
import type { Problem } from '@anteroom/contracts-shared';
import type {
  Appointment,
  BookAppointmentInput,
  DaySnapshot,
  EditAppointmentInput,
  SlotHold,
  SlotTakenFacts,
} from '@anteroom/contracts-scheduling';
import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';

/** The facts of a refusal that proofs look at. */
type Refusal = Pick<Problem, 'code' | 'detail'> & SlotTakenFacts;

/** What came back: the status and the body, a problem document when it is 400 or more. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T & Partial<Refusal>;
}

interface Send {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** A receptionist's desk without its screen: signed in at one gateway, speaking its HTTP. */
export class Desk {
  readonly gatewayUrl: string;
  readonly cookie: string;
  readonly session: Session;
  private readonly pool: Pool;

  private constructor(gatewayUrl: string, pool: Pool, cookie: string, session: Session) {
    this.gatewayUrl = gatewayUrl;
    this.pool = pool;
    this.cookie = cookie;
    this.session = session;
  }

  static async signIn(gatewayUrl: string, credentials: Credentials, connections = 4): Promise<Desk> {
    const pool = new Pool(gatewayUrl, { connections, pipelining: 1 });
    const response = await pool.request({
      method: 'POST',
      path: '/api/session',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(credentials),
    });
    const body = (await response.body.json()) as Session;
    if (response.statusCode !== 200) throw new Error(`${credentials.email} cannot sign in: ${JSON.stringify(body)}`);
    const cookie = [response.headers['set-cookie'] ?? []]
      .flat()
      .map((line) => line.split(';')[0])
      .join('; ');
    return new Desk(gatewayUrl, pool, cookie, body);
  }

  get branchId(): string {
    return this.session.branches[0]?.id ?? '';
  }

  async send<T>(path: string, { method = 'GET', body, headers = {} }: Send = {}): Promise<Answer<T>> {
    const response = await this.pool.request({
      method,
      path: `/api${path}`,
      headers: {
        cookie: this.cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.body.text();
    return { status: response.statusCode, body: (text === '' ? {} : JSON.parse(text)) as Answer<T>['body'] };
  }

  book(request: BookAppointmentInput, key: string = randomUUID()): Promise<Answer<Appointment>> {
    const headers = { 'idempotency-key': key };
    return this.send(`/branches/${this.branchId}/appointments`, { method: 'POST', body: request, headers });
  }

  edit({ id, version }: { id: string; version: number }, changes: EditAppointmentInput): Promise<Answer<Appointment>> {
    const headers = { 'if-match': `"${version}"` };
    return this.send(`/appointments/${id}`, { method: 'PATCH', body: changes, headers });
  }

  changeStatus(id: string, status: string, reason?: string): Promise<Answer<{ changed: Appointment[] }>> {
    return this.send(`/appointments/${id}/status`, { method: 'POST', body: { status, reason } });
  }

  hold(request: {
    teamMemberId: string;
    start: string;
    end: string;
    resourceIds?: string[];
  }): Promise<Answer<SlotHold>> {
    return this.send(`/branches/${this.branchId}/slot-holds`, { method: 'POST', body: request });
  }

  release(id: string): Promise<Answer<unknown>> {
    return this.send(`/branches/${this.branchId}/slot-holds/${id}`, { method: 'DELETE' });
  }

  day(date: string): Promise<Answer<DaySnapshot>> {
    return this.send(`/branches/${this.branchId}/days/${date}`);
  }

  findClients(text: string, limit: number): Promise<Answer<{ clients: ClientSummary[] }>> {
    return this.send(`/branches/${this.branchId}/clients/search`, { method: 'POST', body: { text, limit } });
  }

  leave(): Promise<void> {
    return this.pool.close();
  }
}
