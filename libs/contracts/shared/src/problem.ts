import { errorCodes } from '@anteroom/kernel';
import { z } from 'zod';

/** The stable start of every problem's `type`; the error code follows. */
export const problemTypePrefix = 'https://anteroom.example/problems/';

/**
 * A refusal as RFC 9457 problem details. `code` repeats the last part of `type`; `detail` is a sentence that a
 * receptionist understands; further members are the facts of that code.
 */
export const Problem = z.looseObject({
  type: z.string(),
  code: z.enum(errorCodes),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  requestId: z.string().optional(),
});

/** `invalid`: which fields, in dotted paths, and what is wrong with each. */
export const InvalidFields = z.array(z.object({ path: z.string(), message: z.string() }));

export type Problem = z.infer<typeof Problem>;
