/** The life of a hold between two renewals, in seconds: the whole ring. The contract's figure, without its schemas. */
export const holdLifetimeSeconds = 60;

/** The fixed set of colours that people have; beyond it they repeat. */
const personColours = 5;

export function personColour(index: number): string {
  return `var(--person-${index % personColours})`;
}

/** `0:42` */
export function countdownText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
