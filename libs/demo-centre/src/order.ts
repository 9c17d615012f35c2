import { Temporal } from '@anteroom/kernel';
import { z } from 'zod';
import { demoSizes } from './clients';

const isoInstant = 'expected an instant like 2026-11-24T09:00:00Z';

/**
 * What every program that loads a part of the demo is told: how large the centre is, and the moment at which it stands,
 * which has to be one and the same for all of them. Left out, it is the moment at which the program reads it.
 */
export const demoVariables = {
  DEMO_SIZE: z.enum(demoSizes, { error: `expected one of ${demoSizes.join(', ')}` }).default('full'),
  DEMO_NOW: z.iso
    .datetime({ offset: true, error: isoInstant })
    .transform((text) => Temporal.Instant.from(text))
    .default(() => Temporal.Now.instant()),
};
