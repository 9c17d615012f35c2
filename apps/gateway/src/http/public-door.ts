import { DomainError, NotFound } from '@anteroom/kernel';
import { problemOf } from '@anteroom/platform-http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestRates } from '../application/request-rates';

export interface PublicDoor {
  readonly origins: readonly string[];
  readonly rates: RequestRates;
  readonly headers: Readonly<Record<string, string>>;
}

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What every request from outside passes before it is looked at. */
export function guardPublicDoor(server: FastifyInstance, { origins, rates, headers }: PublicDoor): void {
  const allowed = new Set(origins);
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers);
    try {
      rates.ofAddress.count(request.ip);
      if (!readOnly.has(request.method)) requireSameOrigin(request, allowed);
      if (isInner(request) && !isFromInside(request)) return refuseAsUnknown(request, reply);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
}

/**
 * The wall against cross-site requests, beside the cookie's SameSite=Strict: a browser names the origin of every write
 * and no page can make it lie. A program that is no browser sends none, and carries no one else's cookie either.
 */
function requireSameOrigin({ headers: { origin } }: FastifyRequest, allowed: ReadonlySet<string>): void {
  if (origin === undefined || allowed.has(origin)) return;
  throw new DomainError('right-missing', 'This request comes from a page that does not belong to Anteroom.');
}

/** By the route that was matched: one address can be written in many ways (`/%6detrics`). */
const innerRoutes: ReadonlySet<string | undefined> = new Set(['/metrics', '/health']);
const isInner = ({ routeOptions: { url } }: FastifyRequest) => innerRoutes.has(url);

const inside = /^(::1$|(::ffff:)?(127|10)\.|(::ffff:)?192\.168\.|(::ffff:)?172\.(1[6-9]|2\d|3[01])\.|f[cd])/i;

/** Like an address at which there is nothing. The routes of every process have no error handler of ours. */
function refuseAsUnknown({ id }: FastifyRequest, reply: FastifyReply): void {
  void reply
    .code(404)
    .type('application/problem+json')
    .send(problemOf(new NotFound('page'), id));
}

/** Measurements and the state of one process are for the machine and its private network, not for whoever comes through the proxy. */
function isFromInside({ ip, headers }: FastifyRequest): boolean {
  return inside.test(ip) && headers['x-forwarded-for'] === undefined;
}
