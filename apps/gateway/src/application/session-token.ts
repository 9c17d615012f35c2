import { createHash, randomBytes } from 'node:crypto';

/** A new cookie value: 256 random bits. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps instead of the cookie's value. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
