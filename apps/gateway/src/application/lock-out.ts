import { DomainError } from '@anteroom/kernel';
import { createHash } from 'node:crypto';
import { type AttemptRate, addressBlock, attemptRates, waitInWords } from '../domain/lock-out.rules';

/** An attempt to sign in, as far as counting is concerned. */
export interface Attempt {
  /** Of the account, see {@link accountKey}. */
  readonly account: string;
  readonly address: string;
  /** The id of a device on which this account was signed in to before. */
  readonly device: string | undefined;
}

/** The e-mail's hash, so that neither counters nor audit name a person who has no account. */
export function accountKey(email: string): string {
  return `account:${createHash('sha256').update(email.trim().toLowerCase()).digest('hex')}`;
}

/** Counters of attempts. Each of them is taken in one step, so that attempts at the same moment on any gateway add up. */
export abstract class SignInCounters {
  /**
   * Counts one more attempt in a row, and locks by {@link waitSecondsAfter}.
   * Returns the seconds left of an earlier lock; then nothing was counted. 0: counted.
   */
  abstract addInRow(key: string): Promise<number>;
  abstract endRow(key: string): Promise<void>;
  /** Counts one attempt against a rate. Returns the seconds until there is room; then nothing was counted. 0: counted. */
  abstract addToRate(key: string, rate: AttemptRate): Promise<number>;
  abstract takeFromRate(key: string): Promise<void>;
}

/**
 * Makes guessing slow. An attempt is counted before its password is compared, and counted out again when it was right.
 * States of an account at an address (or on a known device): open → locked for a wait that doubles → open; a success
 * forgets its failures. Attempts from elsewhere are limited by rate besides, by address and by account.
 */
export class LockOut {
  constructor(private readonly counters: SignInCounters) {}

  /** @throws DomainError `locked-out` with `retryAfterSeconds`, the same whether or not the account exists */
  async count(attempt: Attempt): Promise<void> {
    refuseFor(await this.counters.addInRow(rowKey(attempt)));
    for (const [key, rate] of ratesOf(attempt)) refuseFor(await this.counters.addToRate(key, rate));
  }

  async recordSuccess(attempt: Attempt): Promise<void> {
    await this.counters.endRow(rowKey(attempt));
    for (const [key] of ratesOf(attempt)) await this.counters.takeFromRate(key);
  }
}

const rowKey = ({ account, address, device }: Attempt) =>
  device === undefined ? `${account} at ${addressBlock(address)}` : `${account} on ${device}`;

/** In the order in which they are taken, always the same, so that two attempts never wait for each other. */
function ratesOf({ account, address, device }: Attempt): (readonly [string, AttemptRate])[] {
  if (device !== undefined) return [];
  return [
    [account, attemptRates.account],
    [`address:${addressBlock(address)}`, attemptRates.address],
  ];
}

function refuseFor(waitSeconds: number): void {
  const seconds = Math.ceil(waitSeconds);
  if (seconds <= 0) return;
  const sentence = `There were too many attempts to sign in. Please try again in ${waitInWords(seconds)}.`;
  throw new DomainError('locked-out', sentence, { retryAfterSeconds: seconds });
}
