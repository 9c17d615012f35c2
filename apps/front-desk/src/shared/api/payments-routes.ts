import type * as payments from '@anteroom/contracts-payments';
import { endpoint } from './endpoint';

/** Bills, payments, registers, receipts and the books. */
export const paymentsRoutes = {
  getBill: endpoint<typeof payments.getBill>('GET', '/visits/:visitId/bill'),
  editBill: endpoint<typeof payments.editBill>('PATCH', '/visits/:visitId/bill'),
  claimPayment: endpoint<typeof payments.claimPayment>('POST', '/visits/:visitId/payment-claim'),
  releasePayment: endpoint<typeof payments.releasePayment>('DELETE', '/visits/:visitId/payment-claim'),
  takePayment: endpoint<typeof payments.takePayment>('POST', '/visits/:visitId/payments'),
  refundPayment: endpoint<typeof payments.refundPayment>('POST', '/visits/:visitId/refunds'),
  cancelPayment: endpoint<typeof payments.cancelPayment>('POST', '/visits/:visitId/payments/:paymentId/cancel'),
  listRegisters: endpoint<typeof payments.listRegisters>('GET', '/branches/:branchId/registers'),
  openShift: endpoint<typeof payments.openShift>('POST', '/branches/:branchId/registers/:registerId/shifts'),
  moveCash: endpoint<typeof payments.moveCash>('POST', '/branches/:branchId/registers/:registerId/cash-movements'),
  closeShift: endpoint<typeof payments.closeShift>('POST', '/branches/:branchId/registers/:registerId/shift/close'),
  listZReports: endpoint<typeof payments.listZReports>('GET', '/branches/:branchId/z-reports/:date'),
  listOperations: endpoint<typeof payments.listOperations>('GET', '/branches/:branchId/operations/:date'),
  listVisitEntries: endpoint<typeof payments.listVisitEntries>('GET', '/visits/:visitId/entries'),
  listEntries: endpoint<typeof payments.listEntries>('GET', '/branches/:branchId/entries'),
  getClientAccount: endpoint<typeof payments.getClientAccount>('GET', '/branches/:branchId/clients/:clientId/account'),
  getReceipt: endpoint<typeof payments.getReceipt>('GET', '/receipts/:receiptId'),
  getReceiptPdf: endpoint<typeof payments.getReceiptPdf>('GET', '/receipts/:receiptId/pdf'),
  sendReceipt: endpoint<typeof payments.sendReceipt>('POST', '/receipts/:receiptId/e-mail'),
  listOwed: endpoint<typeof payments.listOwed>('GET', '/branches/:branchId/owed'),
  listTakingsRows: endpoint<typeof payments.listTakingsRows>('GET', '/branches/:branchId/takings/:date/rows'),
  getTakings: endpoint<typeof payments.getTakings>('GET', '/branches/:branchId/takings/:date'),
};
