import type { Route, RouteInput, StaffIdentity } from '@anteroom/contracts-shared';
import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { identityOf } from './authentication';
import { routeOf } from './handles';
import { parseRequest } from './parse-request';

/** What a handler of a route receives: everything parsed, and who is asking. */
export type InputOf<R extends Pick<Route, 'params' | 'query' | 'body'>> = RouteInput<R> & {
  /** Nobody on a `public` route: reading it there fails. */
  readonly by: StaffIdentity;
  readonly idempotencyKey?: string;
  /** The version that the request is based on; always there when the route's precondition is `version`. */
  readonly version?: number;
  readonly requestId: string;
};

/** Parses the request by the schemas of the route that the method {@link Handles}; the type is `InputOf<typeof route>`. */
export const Input = createParamDecorator((_: undefined, context) => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const parsed = parseRequest(routeOf(context.getHandler()), request);
  return { ...parsed, by: identityOf(request), requestId: request.id };
});
