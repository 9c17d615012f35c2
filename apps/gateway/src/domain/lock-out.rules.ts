/** Failed attempts on one account from one address or known device that cost nothing: a person mistypes. */
export const toleratedFailures = 5;

/** Without a further failure for this long, earlier ones are forgotten. Longer than the longest wait. */
export const forgottenAfterMinutes = 60;

const firstWaitSeconds = 15;
const longestWaitSeconds = 15 * 60;

/**
 * Attempts that did not succeed, from places nobody signed in at before: so many at once, then one in so many seconds.
 * Nothing is locked by these: a whole practice shares an address, and anybody can fail on somebody else's account.
 */
export const attemptRates = {
  address: { burst: 30, secondsPerAttempt: 20 },
  account: { burst: 50, secondsPerAttempt: 60 },
} as const satisfies Record<string, AttemptRate>;

export interface AttemptRate {
  readonly burst: number;
  readonly secondsPerAttempt: number;
}

/** Seconds until the next attempt is looked at, after that many failures in a row: it doubles from 15 s to 15 min. */
export function waitSecondsAfter(failures: number): number {
  if (failures < toleratedFailures) return 0;
  return Math.min(firstWaitSeconds * 2 ** (failures - toleratedFailures), longestWaitSeconds);
}

/** "40 seconds", "3 minutes": rounded up, so that who waits that long is let in. */
export function waitInWords(seconds: number): string {
  if (seconds > 60) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}

/**
 * What counts as one address: an IPv4 address, or the /64 of an IPv6 address, as a single connection is given all of
 * that (RFC 6177). An IPv4 address in IPv6 form (RFC 4291, 2.5.5.2) is the IPv4 address.
 */
export function addressBlock(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const left = groups(head);
  const right = groups(tail);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const all = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
