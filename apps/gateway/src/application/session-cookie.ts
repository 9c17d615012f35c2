import { idleHours } from '../domain/session-time.rules';

const name = 'anteroom_session';
const deviceName = 'anteroom_device';
const deviceDays = 180;
const deviceValue = new RegExp(`(?:^|;\\s*)${deviceName}=([\\w.-]{1,400})(?:;|$)`);
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

/** What the device cookie says, see {@link KnownDevices}; sent with requests about the session only. */
export function readDeviceCookie(header: string | undefined): string | undefined {
  return header === undefined ? undefined : deviceValue.exec(header)?.[1];
}

export function deviceCookie(device: string, reach: CookieReach): string {
  return `${deviceName}=${device}; Path=/api/session; Max-Age=${deviceDays * 86_400}; ${closed(reach)}`;
}

function written(token: string, maxAgeSeconds: number, reach: CookieReach): string {
  return `${name}=${token}; Path=/; Max-Age=${maxAgeSeconds}; ${closed(reach)}`;
}

const closed = (reach: CookieReach) => `HttpOnly; SameSite=Strict${reach === 'https-only' ? '; Secure' : ''}`;
