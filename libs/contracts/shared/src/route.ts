import { z } from 'zod';
import type { RequiredRight } from './rights';

/**
 * One HTTP route, declared once: the service implements it, the gateway forwards it and checks right and branch, the
 * OpenAPI document is generated from it, the front desk takes its types from it.
 */
export interface Route {
  /** camelCase, unique: the OpenAPI operationId. */
  readonly name: string;
  readonly summary: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api`, parameters as `:name`. A parameter called `branchId` is checked against the asker's branches. */
  readonly path: string;
  readonly right: RequiredRight;
  /** `internal` routes are for the gateway itself and have no public door. */
  readonly exposure: 'public' | 'internal';
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  readonly response: z.ZodType;
  /** The status of success. */
  readonly status: 200 | 201 | 204;
  /** `required`: the route needs an `Idempotency-Key`; `version`: it needs `If-Match: "<version>"`. */
  readonly precondition: 'none' | 'idempotency-key' | 'version';
}

type Shape = z.ZodRawShape;
interface Declaration<P extends Shape, Q extends Shape, B extends z.ZodType, R extends z.ZodType> {
  name: string;
  summary: string;
  method: Route['method'];
  path: string;
  right: RequiredRight;
  exposure?: Route['exposure'];
  params?: P;
  query?: Q;
  body?: B;
  response: R;
  status?: Route['status'];
  precondition?: Route['precondition'];
}

/** Declares a route; unknown properties in parameters and query are refused, as in every body. */
export function route<
  R extends z.ZodType,
  P extends Shape = Record<never, never>,
  Q extends Shape = Record<never, never>,
  B extends z.ZodType = z.ZodUndefined,
>(declaration: Declaration<P, Q, B, R>) {
  return {
    exposure: 'public' as const,
    status: 200 as const,
    precondition: 'none' as const,
    ...declaration,
    params: z.strictObject(declaration.params ?? ({} as P)),
    query: z.strictObject(declaration.query ?? ({} as Q)),
    body: (declaration.body ?? z.undefined()) as B,
  } satisfies Route;
}

/** What a handler of the route receives, parsed. */
export type RouteInput<R extends Pick<Route, 'params' | 'query' | 'body'>> = {
  params: z.output<R['params']>;
  query: z.output<R['query']>;
  body: z.output<R['body']>;
};
export type RouteResponse<R extends Pick<Route, 'response'>> = z.output<R['response']>;
