import { Id, messageKind } from '@anteroom/contracts-shared';
import { z } from 'zod';

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
  z.strictObject({ clientId: Id, branchId: Id, name: z.string(), phone: z.string().nullable() }),
);
