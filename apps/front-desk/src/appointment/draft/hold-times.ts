import type { holdLifetimeSeconds as lifetime } from '@anteroom/contracts-scheduling';

/**
 * How long a hold lasts without being renewed. The contract's figure, repeated so that its schemas stay out of the
 * bundle; its type makes the compiler refuse any other value.
 */
export const holdLifetimeSeconds: typeof lifetime = 60;
