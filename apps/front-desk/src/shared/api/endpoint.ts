import type { Route, RouteResponse } from '@anteroom/contracts-shared';
import type { z } from 'zod';

/**
 * What the browser needs of a contract route: where it is. The schemas stay on the server; their types come along in
 * `R`, which exists for the compiler only.
 */
export interface Endpoint<R extends Route = Route> {
  readonly method: Route['method'];
  readonly path: string;
  readonly contract?: R;
}

export function endpoint<R extends Route>(method: Route['method'], path: string): Endpoint<R> {
  return { method, path };
}

type Part<Name extends string, Schema extends z.ZodType> =
  z.input<Schema> extends undefined
    ? { readonly [K in Name]?: undefined }
    : Record<never, never> extends z.input<Schema>
      ? { readonly [K in Name]?: z.input<Schema> }
      : { readonly [K in Name]: z.input<Schema> };

/** The parts of a request: those the route's schemas ask for, and the two preconditions. */
export type EndpointInput<R extends Route> = Part<'params', R['params']> &
  Part<'query', R['query']> &
  Part<'body', R['body']> & {
    /** One per thing the person does, kept over its retries. */
    readonly idempotencyKey?: string;
    /** The version the edit is based on. */
    readonly version?: number;
  };

export type EndpointAnswer<R extends Route> = RouteResponse<R>;

/** An `Idempotency-Key`. `crypto.randomUUID` exists on secure origins only; a desk may open the centre over plain HTTP. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
