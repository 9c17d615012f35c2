import { type Session, getSession, signIn, signOut } from '@anteroom/contracts-identity';
import { DomainError } from '@anteroom/kernel';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ComposeSession } from '../application/compose-session';
import { OpenSessions } from '../application/open-sessions';
import { SignIn } from '../application/sign-in';
import { SignOut } from '../application/sign-out';
import { CookieAuthentication } from './cookie-authentication';
import { SessionCookies } from './session-cookies';

@Controller()
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly openSessions: OpenSessions,
    private readonly composeSession: ComposeSession,
    private readonly authentication: CookieAuthentication,
    private readonly cookies: SessionCookies,
  ) {}

  /** A session that the browser had before ends with the new one: a cookie somebody knew is worth nothing then. */
  @Handles(signIn)
  async open(
    @Input() { body }: InputOf<typeof signIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const before = await this.authentication.find(request);
    const device = this.cookies.deviceOf(request);
    const { token, ...known } = await this.signIn.execute({ ...body, address: request.ip, device });
    if (before) await this.signOut.execute(before, request.ip);
    const session = await this.openSessions.find(token);
    if (!session) throw new DomainError('not-signed-in', 'The session has ended already.');
    const answer = await this.composeSession.execute(session);
    this.cookies.set(reply, token);
    this.cookies.setDevice(reply, known.device);
    return answer;
  }

  /** Also prolongs the cookie: a screen asks for it whenever it is opened. */
  @Handles(getSession)
  async get(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Session> {
    const answer = await this.composeSession.execute(this.authentication.sessionOf(request));
    this.cookies.prolong(request, reply);
    return answer;
  }

  @Handles(signOut)
  async end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.execute(this.authentication.sessionOf(request), request.ip);
    this.cookies.remove(reply);
  }
}
