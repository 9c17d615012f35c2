/** Failed sign-ins that cost nothing: a person mistypes; a whole practice shares one address. */
export const tolerance = { account: 5, address: 30 } as const;

/** Without a further failure for this long, earlier ones are forgotten. Longer than the longest wait. */
export const forgottenAfterMinutes = 60;

const firstWaitSeconds = 15;
const longestWaitSeconds = 15 * 60;

/** Seconds until the next attempt is looked at, after that many failures in a row: it doubles from 15 s to 15 min. */
export function waitSecondsAfter(failures: number, tolerated: number): number {
  if (failures < tolerated) return 0;
  return Math.min(firstWaitSeconds * 2 ** (failures - tolerated), longestWaitSeconds);
}

/** "40 seconds", "3 minutes": rounded up, so that who waits that long is let in. */
export function waitInWords(seconds: number): string {
  if (seconds > 60) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
