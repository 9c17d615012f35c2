/** The life of a hold between two renewals, in seconds: the whole ring. The contract's figure, without its schemas. */
export const holdLifetimeSeconds = 60;

/** `0:42` */
export function countdownText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Screen readers hear a countdown at 30 and at 10 seconds only. */
export function announcedSeconds(seconds: number): 60 | 30 | 10 {
  if (seconds > 30) return 60;
  return seconds > 10 ? 30 : 10;
}
