import type { StaffIdentity } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import { Authentication } from '@anteroom/platform-http';
import type { FastifyRequest } from 'fastify';
import type { OpenSessions } from '../application/open-sessions';
import type { RequestRates } from '../application/request-rates';
import type { OpenSession } from '../application/staff';
import { readSessionCookie } from '../application/session-cookie';

/** Who is asking, by the session cookie. */
export class CookieAuthentication extends Authentication {
  private readonly sessions = new WeakMap<FastifyRequest, OpenSession>();

  constructor(
    private readonly openSessions: OpenSessions,
    private readonly rates: RequestRates,
  ) {
    super();
  }

  async identify(request: FastifyRequest): Promise<StaffIdentity | undefined> {
    const session = await this.find(request);
    if (!session) return undefined;
    this.rates.ofUser.count(session.user.id);
    this.sessions.set(request, session);
    return session.identity;
  }

  /** The session of the cookie, whether or not the route asks for one. */
  async find(request: FastifyRequest): Promise<OpenSession | undefined> {
    const token = readSessionCookie(request.headers.cookie);
    return token === undefined ? undefined : this.openSessions.find(token);
  }

  /** The session of a request that was identified. */
  sessionOf(request: FastifyRequest): OpenSession {
    const session = this.sessions.get(request);
    if (!session) throw new DomainError('not-signed-in', 'You are not signed in, or your session has ended.');
    return session;
  }
}
