import type { ProductLinesChanged } from '@anteroom/contracts-inventory';
import type { AppointmentChanged } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import {
  Inbox,
  OperationsController,
  Outbox,
  consumerProvider,
  messagingProviders,
  queuePlace,
  storesHealth,
} from '@anteroom/platform-messaging';
import type { Logger } from '@anteroom/platform-observability';
import {
  Clock,
  Idempotency,
  Ids,
  UnitOfWork,
  made,
  madeAs,
  persistenceProviders,
} from '@anteroom/platform-persistence';
import type { DynamicModule, Provider } from '@nestjs/common';
import { BillAtHand } from './application/bills/bill-at-hand';
import { BilledAppointments } from './application/bills/billed-appointments';
import { Bills } from './application/bills/bills';
import { ClaimPayment } from './application/bills/claim-payment';
import { EditBill } from './application/bills/edit-bill';
import { ExpiredClaims } from './application/bills/expired-claims';
import { FollowAppointment } from './application/bills/follow-appointment';
import { FollowProducts } from './application/bills/follow-products';
import { ListOwed } from './application/bills/list-owed';
import { ReadBill } from './application/bills/read-bill';
import { RecordBill } from './application/bills/record-bill';
import { ReleaseExpiredClaims } from './application/bills/release-expired-claims';
import { ReleasePayment } from './application/bills/release-payment';
import { Branches } from './application/books/branches';
import { CheckBooks } from './application/books/check-books';
import { Ledger } from './application/books/ledger';
import { ListEntries } from './application/books/list-entries';
import { ListOperations } from './application/books/list-operations';
import { Numbering } from './application/books/numbering';
import { CancelPayment } from './application/payments/cancel-payment';
import { MakePayment } from './application/payments/make-payment';
import { Parts } from './application/payments/parts';
import { RefundPayment } from './application/payments/refund-payment';
import { TakeBack } from './application/payments/take-back';
import { TakePayment } from './application/payments/take-payment';
import { IssueReceipt } from './application/receipts/issue-receipt';
import { PrintReceipt } from './application/receipts/print-receipt';
import { ReceiptPrinter } from './application/receipts/receipt-printer';
import { Receipts } from './application/receipts/receipts';
import { SendReceipt } from './application/receipts/send-receipt';
import { CloseShift } from './application/registers/close-shift';
import { ListRegisters } from './application/registers/list-registers';
import { ListZReports } from './application/registers/list-z-reports';
import { MoveCash } from './application/registers/move-cash';
import { OpenShift } from './application/registers/open-shift';
import { Registers } from './application/registers/registers';
import { TellRegisters } from './application/registers/tell-registers';
import { TillWork } from './application/registers/till-work';
import { WriteZReport } from './application/registers/write-z-report';
import { ListTakingsRows } from './application/takings/list-takings-rows';
import { EditPaymentSettings, ReadPaymentSettings } from './application/settings/payment-settings';
import { MarkTakings } from './application/takings/mark-takings';
import { ReadTakings } from './application/takings/read-takings';
import { TellTakings } from './application/takings/tell-takings';
import { BillsController } from './http/bills.controller';
import { BooksController } from './http/books.controller';
import { PaymentsController } from './http/payments.controller';
import { ReceiptsController } from './http/receipts.controller';
import { RegistersController } from './http/registers.controller';
import { SettingsController } from './http/settings.controller';
import type { PaymentsConfig } from './payments.config';
import { PostgresBilledAppointments } from './persistence/postgres-billed-appointments';
import { PostgresBills } from './persistence/postgres-bills';
import { PostgresBranches } from './persistence/postgres-branches';
import { PostgresExpiredClaims } from './persistence/postgres-expired-claims';
import { PostgresLedger } from './persistence/postgres-ledger';
import { PostgresNumbering } from './persistence/postgres-numbering';
import { PostgresRegisters } from './persistence/postgres-registers';
import { PdfReceiptPrinter } from './printing/pdf-receipt-printer';
import { FollowWhenAppointmentChanged } from './queue/follow-when-appointment-changed';
import { FollowWhenProductLinesChanged } from './queue/follow-when-product-lines-changed';
import { sweepsProvider } from './sweeps';

const persistence: Provider[] = [
  madeAs(Branches, PostgresBranches, UnitOfWork),
  madeAs(Numbering, PostgresNumbering, UnitOfWork),
  madeAs(Ledger, PostgresLedger, UnitOfWork),
  madeAs(Bills, PostgresBills, UnitOfWork, Ledger),
  madeAs(BilledAppointments, PostgresBilledAppointments, UnitOfWork),
  madeAs(ExpiredClaims, PostgresExpiredClaims, UnitOfWork),
  madeAs(Registers, PostgresRegisters, UnitOfWork),
  madeAs(ReceiptPrinter, PdfReceiptPrinter),
];

const bills: Provider[] = [
  made(MarkTakings, UnitOfWork),
  made(TellTakings, UnitOfWork, Outbox, ReadTakings, Clock),
  made(RecordBill, Bills, Outbox, MarkTakings, Clock, Ids),
  made(BillAtHand, Bills, Clock),
  made(FollowAppointment, BilledAppointments, Bills, RecordBill, MarkTakings),
  made(FollowProducts, BilledAppointments, Bills, RecordBill),
  made(ClaimPayment, UnitOfWork, Bills, RecordBill, Clock),
  made(ReleasePayment, UnitOfWork, Bills, RecordBill, Clock),
  made(ReleaseExpiredClaims, UnitOfWork, ExpiredClaims, Bills, RecordBill, Clock),
  made(EditBill, UnitOfWork, BillAtHand, RecordBill),
];

const payments: Provider[] = [
  made(Parts, Registers),
  made(IssueReceipt, UnitOfWork, Branches, Numbering, Ids),
  made(MakePayment, Ids, IssueReceipt, RecordBill, TellRegisters),
  made(TakeBack, Ids, RecordBill, TellRegisters),
  made(TakePayment, UnitOfWork, Idempotency, BillAtHand, Parts, MakePayment),
  made(RefundPayment, UnitOfWork, Idempotency, BillAtHand, Parts, MakePayment),
  made(CancelPayment, UnitOfWork, Idempotency, BillAtHand, Registers, TakeBack),
  made(SendReceipt, UnitOfWork, Idempotency, Receipts, ReceiptPrinter, Outbox, Ids),
];

const registers: Provider[] = [
  made(TellRegisters, Registers, ListRegisters, Outbox),
  made(TillWork, Registers, Branches, Ledger, Clock, Ids),
  made(WriteZReport, UnitOfWork, Registers, Numbering),
  made(OpenShift, UnitOfWork, Idempotency, Registers, TillWork, TellRegisters, Ids),
  made(MoveCash, UnitOfWork, Idempotency, TillWork, TellRegisters),
  made(CloseShift, UnitOfWork, Idempotency, TillWork, WriteZReport, TellRegisters),
];

/** What screens read: a query or two each. */
const reads: Provider[] = [
  made(ReadBill, UnitOfWork, Bills, Clock),
  made(ReadTakings, UnitOfWork, Branches),
  made(ListTakingsRows, UnitOfWork, Branches),
  made(ListOwed, UnitOfWork, Branches, Clock),
  made(ListRegisters, UnitOfWork),
  made(ListZReports, UnitOfWork),
  made(ListEntries, UnitOfWork, Bills, Branches),
  made(ListOperations, UnitOfWork),
  made(Receipts, UnitOfWork),
  made(PrintReceipt, Receipts, ReceiptPrinter),
  made(ReadPaymentSettings, UnitOfWork),
];

const queue: Provider[] = [
  made(FollowWhenAppointmentChanged, Inbox, FollowAppointment),
  made(FollowWhenProductLinesChanged, Inbox, FollowProducts),
];

/** Everything of the service but what it runs on. */
export const parts: Provider[] = [
  ...persistence,
  ...bills,
  ...payments,
  ...registers,
  ...reads,
  ...queue,
  made(CheckBooks, UnitOfWork),
  made(EditPaymentSettings, UnitOfWork, Outbox),
];

const controllers = [
  BillsController,
  PaymentsController,
  RegistersController,
  BooksController,
  ReceiptsController,
  SettingsController,
];

/** The payments service: what visits cost, what was paid, and where the money is. */
export class PaymentsModule {
  static with(config: PaymentsConfig, logger: Logger): DynamicModule {
    const { DATABASE_URL: url } = config;
    const place = queuePlace(config);
    return {
      module: PaymentsModule,
      controllers: [...controllers, OperationsController],
      providers: [
        ...persistenceProviders({ url, entities: [], logger }),
        ...messagingProviders({ queue: place, publisher: 'payments', subscriber: 'payments', logger }),
        ...parts,
        consumerProvider({
          subscriber: 'payments',
          queue: place,
          logger,
          inject: [FollowWhenAppointmentChanged, FollowWhenProductLinesChanged],
          handlers: (appointments: FollowWhenAppointmentChanged, products: FollowWhenProductLinesChanged) => ({
            AppointmentChanged: (message: Message<typeof AppointmentChanged>) => appointments.receive(message),
            ProductLinesChanged: (message: Message<typeof ProductLinesChanged>) => products.receive(message),
          }),
        }),
        sweepsProvider(logger),
        storesHealth,
      ],
    };
  }
}
