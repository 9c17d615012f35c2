import { Problem, type Route, type RouteResponse, type StaffIdentity } from '@anteroom/contracts-shared';
import { identityHeader, requestIdHeader } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import type { IdentitySigner } from '@anteroom/platform-http';
import { requestContext } from '@anteroom/platform-observability';
import {
  type CallInput,
  type ServiceAnswer,
  type ServiceName,
  type ServiceRequest,
  Services,
  serviceOf,
  withoutService,
} from '../application/services';
import type { ServicePool } from './service-pool';

/** The services over HTTP, told by a signed header who is asking. */
export class HttpServices extends Services {
  constructor(
    private readonly pools: Readonly<Record<ServiceName, ServicePool>>,
    private readonly signer: IdentitySigner,
  ) {
    super();
  }

  async send(service: ServiceName, request: ServiceRequest): Promise<ServiceAnswer> {
    const headers: Record<string, string> = { ...request.headers };
    if (request.identity) headers[identityHeader] = await this.signer.sign(request.identity);
    const requestId = request.requestId ?? requestContext.current().requestId;
    if (requestId) headers[requestIdHeader] = requestId;
    const { method, path, body } = request;
    const answer = await this.pools[service].request({ method, path, headers, body });
    return { status: answer.statusCode, headers: answer.headers, body: answer.body };
  }

  call<R extends Route>(route: R, identity: StaffIdentity, input: CallInput = {}): Promise<RouteResponse<R>> {
    return this.ask(serviceOf(route), route, identity, input);
  }

  async ask<R extends Route>(
    service: ServiceName,
    route: R,
    identity: StaffIdentity,
    input: CallInput = {},
  ): Promise<RouteResponse<R>> {
    const body = input.body === undefined ? undefined : JSON.stringify(input.body);
    const headers: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await this.send(service, {
      method: route.method,
      path: pathOf(route, input),
      identity,
      headers,
      body,
    });
    const text = await readText(service, answer);
    if (answer.status >= 400) throw refusalOf(service, text);
    return (text === '' ? undefined : JSON.parse(text)) as RouteResponse<R>;
  }

  /** @throws when no process of the service says that it can work */
  async requireHealthy(service: ServiceName): Promise<void> {
    const { statusCode, body } = await this.pools[service].request({ method: 'GET', path: '/health' });
    await body.dump();
    if (statusCode !== 200) throw unavailable(service);
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.pools).map((pool) => pool.close()));
  }
}

function pathOf(route: Route, { params = {}, query = {} }: CallInput): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
  return search === '' ? path : `${path}?${search}`;
}

async function readText(service: ServiceName, answer: ServiceAnswer): Promise<string> {
  try {
    return await answer.body.text();
  } catch (cause) {
    throw Object.assign(unavailable(service), { cause });
  }
}

/** The service's refusal as it was meant: code, sentence and facts. */
function refusalOf(service: ServiceName, text: string): DomainError {
  const problem = Problem.safeParse(parseJson(text));
  if (!problem.success) return unavailable(service);
  const { code, detail, type: _type, title: _title, status: _status, requestId: _requestId, ...facts } = problem.data;
  return new DomainError(code, detail, facts);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function unavailable(service: ServiceName): DomainError {
  return new DomainError('service-unavailable', withoutService[service], { component: service });
}
