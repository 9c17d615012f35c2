import { DomainError } from '@anteroom/kernel';
import { createHash } from 'node:crypto';
import { tolerance, waitInWords, waitSecondsAfter } from '../domain/lock-out.rules';

/** What failed sign-ins are counted by. */
export interface Subject {
  readonly key: string;
  readonly tolerated: number;
}

/** The e-mail's hash, so that neither counters nor audit name a person who has no account. */
export function accountSubject(email: string): Subject {
  const hash = createHash('sha256').update(email.trim().toLowerCase()).digest('hex');
  return { key: `account:${hash}`, tolerated: tolerance.account };
}

export function addressSubject(address: string): Subject {
  return { key: `address:${address}`, tolerated: tolerance.address };
}

/** Counters of failed sign-ins. */
export abstract class SignInFailures {
  /** Seconds until the subjects may try again; 0 when they may now. */
  abstract waitSeconds(subjects: readonly Subject[]): Promise<number>;
  /** Counts one more failure; `waitAfter` tells how long that many mean. */
  abstract add(subject: Subject, waitAfter: (failures: number) => number): Promise<void>;
  abstract clear(subject: Subject): Promise<void>;
}

/** Makes guessing slow: after a few failures every further attempt has to wait, twice as long each time. */
export class LockOut {
  constructor(private readonly failures: SignInFailures) {}

  /** @throws DomainError `locked-out` with `retryAfterSeconds`, the same whether or not the account exists */
  async requireOpen(subjects: readonly Subject[]): Promise<void> {
    const seconds = Math.ceil(await this.failures.waitSeconds(subjects));
    if (seconds <= 0) return;
    const sentence = `There were too many attempts to sign in. Please try again in ${waitInWords(seconds)}.`;
    throw new DomainError('locked-out', sentence, { retryAfterSeconds: seconds });
  }

  async recordFailure(subjects: readonly Subject[]): Promise<void> {
    for (const subject of subjects) {
      await this.failures.add(subject, (failures) => waitSecondsAfter(failures, subject.tolerated));
    }
  }

  recordSuccess(account: Subject): Promise<void> {
    return this.failures.clear(account);
  }
}
