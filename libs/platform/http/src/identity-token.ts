import { StaffIdentity } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import { SignJWT, errors, jwtVerify } from 'jose';

const lifetimeMs = 60_000;
/** A token is handed out again only while it has at least half of its life before it. */
const reuseMs = lifetimeMs / 2;
const cachedTokens = 5_000;

interface Cached<T> {
  value: T;
  until: number;
}

/** Keys are texts, the oldest goes first; what is past its time is not found. */
class Recent<T> {
  private readonly entries = new Map<string, Cached<T>>();

  find(key: string, now: number): T | undefined {
    const entry = this.entries.get(key);
    return entry && entry.until > now ? entry.value : undefined;
  }

  keep(key: string, value: T, until: number): void {
    this.entries.delete(key);
    this.entries.set(key, { value, until });
    if (this.entries.size <= cachedTokens) return;
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }
}

/** Signs who is asking, for the services: JWT, HS256, one minute. */
export class IdentitySigner {
  private readonly key: Uint8Array;
  private readonly tokens = new Recent<string>();

  /** @param secret at least 32 characters, shared by gateway and services */
  constructor(
    secret: string,
    private readonly now: () => number = Date.now,
  ) {
    this.key = new TextEncoder().encode(secret);
  }

  async sign(identity: StaffIdentity): Promise<string> {
    const claims = JSON.stringify(identity);
    const now = this.now();
    const known = this.tokens.find(claims, now);
    if (known) return known;
    const token = await new SignJWT({ ...identity })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime(Math.floor((now + lifetimeMs) / 1000))
      .sign(this.key);
    this.tokens.keep(claims, token, now + reuseMs);
    return token;
  }
}

/** Verifies what {@link IdentitySigner} signed. A token once verified is believed until it expires. */
export class IdentityVerifier {
  private readonly key: Uint8Array;
  private readonly identities = new Recent<StaffIdentity>();

  constructor(
    secret: string,
    private readonly now: () => number = Date.now,
  ) {
    this.key = new TextEncoder().encode(secret);
  }

  /** @throws DomainError `not-signed-in` when the token is forged, expired or not of the expected form */
  async verify(token: string): Promise<StaffIdentity> {
    const identity = await this.find(token);
    if (!identity) throw new DomainError('not-signed-in', 'The request does not prove who is asking.');
    return identity;
  }

  /** Undefined when the token is forged, expired or not of the expected form. */
  async find(token: string): Promise<StaffIdentity | undefined> {
    const known = this.identities.find(token, this.now());
    if (known) return known;
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        currentDate: new Date(this.now()),
      });
      const { exp = 0, ...claims } = payload;
      const identity = StaffIdentity.safeParse(claims);
      if (!identity.success) return undefined;
      this.identities.keep(token, identity.data, exp * 1000);
      return identity.data;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }
}
