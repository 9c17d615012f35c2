import { idleHours } from '../domain/session-time.rules';

const name = 'anteroom_session';
const value = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{43})(?:;|$)`);

/** The session token in a `Cookie` header. */
export function readSessionCookie(header: string | undefined): string | undefined {
  return header === undefined ? undefined : value.exec(header)?.[1];
}

export type CookieReach = 'https-only' | 'any';

/** A `Set-Cookie` that no script reads and no other site sends. */
export function sessionCookie(token: string, reach: CookieReach): string {
  return written(token, idleHours * 3600, reach);
}

/** A `Set-Cookie` that removes it. */
export function endedCookie(reach: CookieReach): string {
  return written('', 0, reach);
}

function written(token: string, maxAgeSeconds: number, reach: CookieReach): string {
  const secure = reach === 'https-only' ? '; Secure' : '';
  return `${name}=${token}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Strict${secure}`;
}
