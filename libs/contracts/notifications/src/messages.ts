import { Id, Instant, messageKind } from '@anteroom/contracts-shared';
import { z } from 'zod';

/** A client answered by a link or a reply. The aggregate is the answer; there is one version. */
export const ClientAnswered = messageKind(
  'ClientAnswered',
  z.strictObject({
    branchId: Id,
    appointmentId: Id,
    /** The start that the client was asked about: an answer to a time that is no longer true changes nothing. */
    start: Instant,
    answer: z.enum(['confirm', 'cancel']),
    answeredAt: Instant,
  }),
);
