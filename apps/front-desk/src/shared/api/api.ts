import { Injectable, type ResourceRef, inject, resource } from '@angular/core';
import type { Problem, Route } from '@anteroom/contracts-shared';
import { Subject } from 'rxjs';
import { ApiProblem, asProblem } from './api-problem';
import type { Endpoint, EndpointAnswer, EndpointInput } from './endpoint';
import { ServerTime } from './server-time';

/** Who is signed in is asked, and changed, while everything else waits for the answer. */
const pathOfSession = '/session';

interface AnyInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly version?: number;
}

/** The one way to the server over HTTP. Refusals are thrown as {@link ApiProblem}. */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly serverTime = inject(ServerTime);
  private readonly ended = new Subject<void>();
  private readonly waiting = new Map<string, Promise<unknown>>();
  private pausing: PromiseWithResolvers<void> | undefined;

  /** The server no longer knows who is asking. */
  readonly sessionEnded = this.ended.asObservable();

  /** Calls wait while somebody signs in again: those that were refused for it, and those that are made meanwhile. */
  pause(): void {
    this.pausing ??= Promise.withResolvers<void>();
  }

  /** The same person is signed in again: what waited is sent, once each. */
  resume(): void {
    this.pausing?.resolve();
    this.pausing = undefined;
    this.waiting.clear();
  }

  /** @throws ApiProblem */
  async call<R extends Route>(
    endpoint: Endpoint<R>,
    input: EndpointInput<R>,
    abort?: AbortSignal,
  ): Promise<EndpointAnswer<R>> {
    if (this.pausing && endpoint.path !== pathOfSession) return this.callAfterPause(endpoint, input);
    try {
      return await this.callNow(endpoint, input, abort);
    } catch (error) {
      const isForLater = this.pausing && endpoint.path !== pathOfSession && asProblem(error).code === 'not-signed-in';
      if (!isForLater) throw error;
      return this.callAfterPause(endpoint, input);
    }
  }

  /** A request that is repeated while it waits (a timer's) is sent once. */
  private callAfterPause<R extends Route>(endpoint: Endpoint<R>, input: EndpointInput<R>): Promise<EndpointAnswer<R>> {
    const key = JSON.stringify([endpoint.method, endpoint.path, input]);
    const call = this.waiting.get(key) ?? Promise.resolve(this.pausing?.promise).then(() => this.call(endpoint, input));
    this.waiting.set(key, call);
    return call as Promise<EndpointAnswer<R>>;
  }

  private async callNow<R extends Route>(
    endpoint: Endpoint<R>,
    input: EndpointInput<R>,
    abort?: AbortSignal,
  ): Promise<EndpointAnswer<R>> {
    const sentAt = Date.now();
    const response = await this.send(endpoint, input as AnyInput, abort);
    this.serverTime.learn(response.headers.get('date'), sentAt);
    if (!response.ok) throw await this.refusalOf(response);
    return (response.status === 204 ? undefined : await response.json()) as EndpointAnswer<R>;
  }

  /**
   * A read that follows its signals: asks again when `input` changes, waits while it is undefined. Its `error()` is an
   * {@link ApiProblem}.
   */
  read<R extends Route>(
    endpoint: Endpoint<R>,
    input: () => EndpointInput<R> | undefined,
  ): ResourceRef<EndpointAnswer<R> | undefined> {
    return resource<EndpointAnswer<R>, EndpointInput<R> | undefined>({
      params: input,
      loader: ({ params, abortSignal }) => this.call(endpoint, params, abortSignal),
    });
  }

  private async send(endpoint: Endpoint, input: AnyInput, abort?: AbortSignal): Promise<Response> {
    const body = input.body === undefined ? undefined : JSON.stringify(input.body);
    try {
      return await fetch(addressOf(endpoint.path, input), {
        method: endpoint.method,
        headers: headersOf(input),
        credentials: 'same-origin',
        ...(body === undefined ? {} : { body }),
        ...(abort ? { signal: abort } : {}),
      });
    } catch (error) {
      if (abort?.aborted) throw error;
      throw ApiProblem.offline();
    }
  }

  private async refusalOf(response: Response): Promise<ApiProblem> {
    const problem = await problemOf(response);
    if (problem.code === 'not-signed-in') this.ended.next();
    return problem;
  }
}

function headersOf(input: AnyInput): Record<string, string> {
  return {
    accept: 'application/json',
    ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(input.idempotencyKey === undefined ? {} : { 'idempotency-key': input.idempotencyKey }),
    ...(input.version === undefined ? {} : { 'if-match': `"${input.version}"` }),
  };
}

function addressOf(path: string, { params = {}, query = {} }: AnyInput): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return `/api${filled}${search.size > 0 ? `?${search.toString()}` : ''}`;
}

/** A proxy in between may answer with a page of its own; what is no problem document is told by its status. */
async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body === 'object' && body !== null && 'code' in body) return ApiProblem.of(body as Problem);
  if (response.status === 502 || response.status === 503 || response.status === 504) {
    return new ApiProblem('service-unavailable', '', response.status);
  }
  return new ApiProblem('unexpected', '', response.status);
}
