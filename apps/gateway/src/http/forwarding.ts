import type { Route, StaffIdentity } from '@anteroom/contracts-shared';
import { requireAccess } from '@anteroom/platform-http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { type ServiceAnswer, type ServiceName, type Services, serviceRoutes } from '../application/services';
import type { CookieAuthentication } from './cookie-authentication';

export const apiPrefix = '/api';

/**
 * `accept`: a client who follows a link in a message gets a page, also where it refuses. `x-twilio-signature`: how a
 * provider of SMS proves that a callback is its own.
 */
const passedOn = [
  'content-type',
  'accept',
  'idempotency-key',
  'if-match',
  'accept-language',
  'x-twilio-signature',
] as const;
const passedBack = ['content-type', 'content-disposition', 'etag', 'retry-after', 'allow'] as const;
/** Up to this size an answer is sent in one piece; a larger one is streamed. */
const onePieceBytes = 262_144;

/** Told of every answer to a route that was forwarded with success. */
export type ForwardingObserver = (params: Readonly<Record<string, string>>, answer: unknown) => void;

export interface Forwarding {
  readonly services: Services;
  readonly authentication: CookieAuthentication;
  /** By route name. */
  readonly observers?: Readonly<Record<string, ForwardingObserver>>;
}

interface ForwardedRoute {
  readonly service: ServiceName;
  readonly route: Route;
}

/** Every route that has a public door, with the service behind it. */
export function publicRoutes(): ForwardedRoute[] {
  return (Object.keys(serviceRoutes) as ServiceName[]).flatMap((service) =>
    (serviceRoutes[service] as readonly Route[])
      .filter(({ exposure }) => exposure === 'public')
      .map((route) => ({ service, route })),
  );
}

/**
 * The public door of the services: session, right and branch are checked here, the rest of the request goes on as it
 * came, and the answer comes back as it is. The service checks all of it again.
 */
export async function forwarding(server: FastifyInstance, options: Forwarding): Promise<void> {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  for (const { service, route } of publicRoutes()) addForwarding(server, { service, route }, options);
}

/** @throws when the route declares no right: nobody has thought about who may call it */
export function addForwarding(server: FastifyInstance, { service, route }: ForwardedRoute, options: Forwarding): void {
  if (!(route.right as string | undefined)) throw new Error(`The route ${route.name} declares no right.`);
  const { services, authentication, observers = {} } = options;
  const observer = observers[route.name];
  server.route({
    method: route.method,
    url: apiPrefix + route.path,
    handler: async (request, reply) => {
      const identity = await identityFor(route, request, authentication);
      const answer = await services.send(service, {
        method: route.method,
        path: pathFor(route, request),
        identity,
        requestId: request.id,
        headers: passedHeaders(request),
        body: request.body instanceof Buffer && request.body.length > 0 ? request.body : undefined,
      });
      return passBack(answer, { request, reply, observer });
    },
  });
}

/** Of the route that was matched, with its parameters written anew: the address as it came may be written otherwise. */
function pathFor({ path }: Route, request: FastifyRequest): string {
  const params = request.params as Readonly<Record<string, string>>;
  const [, ...query] = request.url.split('?');
  const plain = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return query.length === 0 ? plain : `${plain}?${query.join('?')}`;
}

/** A route that is open to everybody is asked in nobody's name: whoever happens to be signed in plays no part. */
async function identityFor(
  route: Route,
  request: FastifyRequest,
  authentication: CookieAuthentication,
): Promise<StaffIdentity | undefined> {
  if (route.right === 'public') return undefined;
  const identity = await authentication.identify(request);
  requireAccess(route, identity, request.params);
  return identity;
}

function passedHeaders(request: FastifyRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of passedOn) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  return headers;
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly observer: ForwardingObserver | undefined;
}

async function passBack(answer: ServiceAnswer, { request, reply, observer }: Exchange): Promise<FastifyReply> {
  reply.code(answer.status).header('cache-control', 'no-store');
  for (const name of passedBack) {
    const value = answer.headers[name];
    if (value !== undefined) reply.header(name, value);
  }
  const length = Number(answer.headers['content-length'] ?? (answer.status === 204 ? 0 : Infinity));
  if (length > onePieceBytes && !observer) return reply.send(Readable.from(answer.body));
  const body = Buffer.from(await answer.body.arrayBuffer());
  if (observer && answer.status < 300) observer(request.params as Record<string, string>, JSON.parse(body.toString()));
  return reply.send(body.length > 0 ? body : undefined);
}
