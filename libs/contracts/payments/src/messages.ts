import { Id, Money, PaymentState, messageKind } from '@anteroom/contracts-shared';
import { z } from 'zod';

export { PaymentState };

/** The bill of a visit, or what was paid of it, is different. The aggregate is the visit's bill, in versions 1, 2, 3 … */
export const BillChanged = messageKind(
  'BillChanged',
  z.strictObject({
    branchId: Id,
    visitId: Id,
    state: PaymentState,
    total: Money,
    paid: Money,
    /** Whether money or a discount stands on the visit: its appointments stay together from then on. */
    isSettling: z.boolean(),
    /** The appointments that the bill is for. */
    appointmentIds: z.array(Id).default([]),
  }),
);

/** A receipt is to be sent by e-mail. The aggregate is the receipt; there is one version. */
export const ReceiptRequested = messageKind(
  'ReceiptRequested',
  z.strictObject({
    /** One for each time that somebody sends the receipt; messages of an older release have none. */
    sendingId: Id.optional(),
    receiptId: Id,
    branchId: Id,
    visitId: Id,
    /** To whom it goes. */
    client: z.strictObject({ id: Id.nullable(), name: z.string() }),
    email: z.email(),
    /** BCP 47 */
    language: z.string(),
    receiptNumber: z.string(),
    total: Money,
    /** The printed receipt. */
    pdf: z.base64(),
  }),
);

/**
 * The most that those may take off a price who may take something off, but not anything they like, is another one in a
 * branch. The aggregate is the settings of the branch, in versions 2, 3, 4 …; who was told nothing goes by the usual limit.
 */
export const ReductionLimitChanged = messageKind(
  'ReductionLimitChanged',
  z.strictObject({
    branchId: Id,
    /** Whole percent of the list price. */
    limitPercent: z.int().min(0).max(100),
  }),
);
