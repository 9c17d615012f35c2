import { hash, verify } from '@node-rs/argon2';
import { Passwords } from '../application/sign-in';

/** argon2id with the parameters OWASP recommends (19 MiB, 2 passes), which are the library's own defaults. */
export class Argon2Passwords extends Passwords {
  /** Compared when there is no account, so that the answer takes as long as for one that exists. */
  private readonly decoy = hash('no account has this password');

  async matches(password: string, stored: string | undefined): Promise<boolean> {
    const matches = await verify(stored ?? (await this.decoy), password);
    return stored !== undefined && matches;
  }
}

export function hashPassword(password: string): Promise<string> {
  return hash(password);
}
