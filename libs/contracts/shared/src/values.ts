import { isVisibleText } from '@anteroom/kernel';
import { z } from 'zod';

/** UUIDv7 as a rule; any RFC 9562 UUID is accepted, so that data from elsewhere keeps its ids. */
export const Id = z.guid();

/** Years that a centre's times lie in: what is beyond them is a slip, and no database keeps year 0. */
const ofOurTimes = /^(19|20|21)\d\d-/;

/**
 * An instant: ISO 8601 with an offset, `2026-11-24T10:05:00+01:00` or `…Z`, from 1900 to 2199, to the nanosecond at most.
 */
export const Instant = z.iso
  .datetime({ offset: true, abort: true })
  .refine((text) => ofOurTimes.test(text), 'This is too far from our times.')
  .refine((text) => !/\.\d{10}/.test(text), 'At most nine digits after the seconds.');

/** A calendar date in the branch's zone, `YYYY-MM-DD`, from 1900 to 2199. */
export const LocalDate = z.iso
  .date({ abort: true })
  .refine((text) => ofOurTimes.test(text), 'This is too far from our times.');

/** What somebody or something is called: at least one sign that can be seen. @param most characters */
export const nameOf = (most: number) =>
  z.string().trim().min(1, { abort: true }).max(most).refine(isVisibleText, 'A name needs a letter or a digit.');

/** Integer minor units of an ISO 4217 currency. */
export const Money = z.strictObject({ amount: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) });

/** An e-mail address; 254 characters are the longest that mail can carry (RFC 5321). */
export const Email = z.email().max(254);

/** What was paid of what is due. `nothing-due`: there is nothing to pay. Follows from bill and ledger, never from a flag. */
export const PaymentState = z.enum(['nothing-due', 'unpaid', 'partly-paid', 'paid']);

export const TimeSpan = z.strictObject({ start: Instant, end: Instant });

/** Who did or holds something, as colleagues see them. `colour` is an index into the front desk's set of person colours. */
export const Colleague = z.strictObject({ id: Id, name: z.string(), colour: z.int().min(0) });

export type Money = z.infer<typeof Money>;
export type PaymentState = z.infer<typeof PaymentState>;
export type TimeSpan = z.infer<typeof TimeSpan>;
export type Colleague = z.infer<typeof Colleague>;
