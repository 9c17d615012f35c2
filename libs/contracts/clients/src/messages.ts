import { Id, messageKind } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { PreferredChannel } from './client';

/** The client of an appointment was found or created. */
export const ClientLinked = messageKind(
  'ClientLinked',
  z.strictObject({
    appointmentId: Id,
    branchId: Id,
    client: z.strictObject({ id: Id, name: z.string(), phone: z.string().nullable() }),
  }),
);

/** A client card is new or has other contact facts; subscribers keep their own copy. */
export const ClientChanged = messageKind(
  'ClientChanged',
  z.strictObject({
    clientId: Id,
    branchId: Id,
    name: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    /** BCP 47: the language in which this person is written to; null: the branch's. */
    language: z.string().nullable(),
    /** On which channel this person wants to be written to first; `none`: not at all. */
    preferredChannel: PreferredChannel,
  }),
);
