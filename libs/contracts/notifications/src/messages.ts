import { Id, Instant, messageKind } from '@anteroom/contracts-shared';
import { z } from 'zod';

/** Which free times are of use: none before `from`, from which two weeks are searched, and so many at most. */
const search = { from: Instant, limit: z.int().min(1).max(50) };

const asked = {
  branchId: Id,
  appointmentId: Id,
  /** The start that the client was asked about: an answer to a time that is no longer true changes nothing. */
  start: Instant,
  answeredAt: Instant,
};

/** A client answered by a link or a reply. The aggregate is the answer; there is one version. */
export const ClientAnswered = messageKind(
  'ClientAnswered',
  z.discriminatedUnion('answer', [
    z.strictObject({ ...asked, answer: z.enum(['confirm', 'cancel']) }),
    z.strictObject({
      ...asked,
      answer: z.literal('move'),
      /** One of the times that were offered. It is wished for, not promised: who has it by then keeps it. */
      wish: z.strictObject({
        offerId: Id,
        start: Instant,
        teamMemberId: Id,
        /** Of the appointment that the times were offered for. */
        version: z.int(),
        /** What is offered instead when it cannot be had. */
        ...search,
      }),
    }),
  ]),
);

/**
 * A client wants to see other free times for an appointment; `TimesOffered` answers. The aggregate is the offer that is
 * asked for; there is one version.
 */
export const TimesWanted = messageKind(
  'TimesWanted',
  z.strictObject({ branchId: Id, appointmentId: Id, offerId: Id, ...search }),
);
