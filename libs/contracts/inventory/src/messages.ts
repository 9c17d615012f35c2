import { Id, Money, messageKind } from '@anteroom/contracts-shared';
import { z } from 'zod';

/**
 * The products sold with an appointment are different. The aggregate is the appointment's list of product lines, in
 * versions 1, 2, 3 …; the list is whole: what is not in it is gone.
 */
export const ProductLinesChanged = messageKind(
  'ProductLinesChanged',
  z.strictObject({
    branchId: Id,
    appointmentId: Id,
    visitId: Id,
    lines: z.array(
      z.strictObject({
        lineId: Id,
        productId: Id,
        name: z.string(),
        quantity: z.int().positive(),
        /** Of one, as the product has it; left out: as it is charged. */
        listPrice: Money.optional(),
        /** Of one. */
        price: Money,
        discount: Money,
      }),
    ),
  }),
);
