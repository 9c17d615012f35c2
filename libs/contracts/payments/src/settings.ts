import { Id, route } from '@anteroom/contracts-shared';
import { z } from 'zod';

/** How a branch takes money. */
export const PaymentSettings = z.strictObject({
  version: z.int(),
  /** The most that those may take off a bill who may give discounts, but not any discount. */
  discountLimitPercent: z.int().min(0).max(100),
});

export const SavePaymentSettings = PaymentSettings.omit({ version: true }).partial();

const ofBranch = { branchId: Id };

export const getPaymentSettings = route({
  name: 'getPaymentSettings',
  summary: 'How a branch takes money',
  method: 'GET',
  path: '/branches/:branchId/payment-settings',
  right: 'settings.edit',
  params: ofBranch,
  response: PaymentSettings,
});
export const savePaymentSettings = route({
  name: 'savePaymentSettings',
  summary: 'Change how a branch takes money; discounts that were given stay',
  method: 'PATCH',
  path: '/branches/:branchId/payment-settings',
  right: 'settings.edit',
  params: ofBranch,
  body: SavePaymentSettings,
  response: PaymentSettings,
  precondition: 'version',
});

export type PaymentSettings = z.infer<typeof PaymentSettings>;
export type SavePaymentSettings = z.infer<typeof SavePaymentSettings>;
