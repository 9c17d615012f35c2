import { DomainError } from '@anteroom/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RequestRates } from '../application/request-rates';
import { apiPrefix } from './forwarding';

export interface PublicDoor {
  readonly origins: readonly string[];
  readonly rates: RequestRates;
  readonly headers: Readonly<Record<string, string>>;
}

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What every request from outside passes before it is looked at. */
export function guardPublicDoor(server: FastifyInstance, { origins, rates, headers }: PublicDoor): void {
  const allowed = new Set(origins);
  const isApi = (request: FastifyRequest) => request.url.startsWith(apiPrefix);
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers);
    try {
      if (isApi(request)) rates.ofAddress.count(request.ip);
      if (!readOnly.has(request.method)) requireSameOrigin(request, allowed);
      if (request.url.startsWith('/metrics')) requireInside(request);
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

const inside = /^(::1$|(::ffff:)?(127|10)\.|(::ffff:)?192\.168\.|(::ffff:)?172\.(1[6-9]|2\d|3[01])\.|f[cd])/i;

/** Measurements are for the machine and its private network, not for whoever comes through the proxy. */
function requireInside(request: FastifyRequest): void {
  if (inside.test(request.ip) && request.headers['x-forwarded-for'] === undefined) return;
  throw new DomainError('not-found', 'There is nothing at this address.');
}
