import * as bill from './bill';
import * as ledger from './ledger';
import * as money from './money-routes';
import * as owed from './owed';
import * as receipt from './receipt';
import * as register from './register';
import * as settings from './settings';
import * as takings from './takings';

export * from './messages';
export * from './payment';
export * from './bill';
export * from './money-routes';
export * from './register';
export * from './ledger';
export * from './owed';
export * from './receipt';
export * from './settings';
export * from './takings';

/** Every route of the payments service, as the gateway forwards them. */
export const paymentsRoutes = [
  bill.getBill,
  bill.editBill,
  bill.claimPayment,
  bill.releasePayment,
  money.takePayment,
  money.refundPayment,
  money.cancelPayment,
  register.listRegisters,
  register.openShift,
  register.moveCash,
  register.closeShift,
  register.listZReports,
  ledger.listOperations,
  ledger.listVisitEntries,
  ledger.listEntries,
  ledger.getClientAccount,
  owed.listOwed,
  receipt.getReceipt,
  receipt.getReceiptPdf,
  receipt.sendReceipt,
  takings.getTakings,
  takings.listTakingsRows,
  settings.getPaymentSettings,
  settings.savePaymentSettings,
] as const;
