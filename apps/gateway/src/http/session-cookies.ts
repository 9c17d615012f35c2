import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type CookieReach,
  deviceCookie,
  endedCookie,
  readDeviceCookie,
  readSessionCookie,
  sessionCookie,
} from '../application/session-cookie';

/** Puts the session cookie into answers. */
export class SessionCookies {
  constructor(private readonly reach: CookieReach) {}

  set(reply: FastifyReply, token: string): void {
    void reply.header('set-cookie', sessionCookie(token, this.reach));
  }

  prolong(request: FastifyRequest, reply: FastifyReply): void {
    const token = readSessionCookie(request.headers.cookie);
    if (token !== undefined) this.set(reply, token);
  }

  deviceOf(request: FastifyRequest): string | undefined {
    return readDeviceCookie(request.headers.cookie);
  }

  setDevice(reply: FastifyReply, device: string): void {
    void reply.header('set-cookie', deviceCookie(device, this.reach));
  }

  remove(reply: FastifyReply): void {
    void reply.header('set-cookie', endedCookie(this.reach));
  }
}
