/** How long a session lives without being used. */
export const idleHours = 12;

/** A use is written down at most this often. */
export const seenEverySeconds = 60;
