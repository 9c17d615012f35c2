import type { BillChanged, ReductionLimitChanged } from '@anteroom/contracts-payments';
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
import { AddBill } from './application/bills/add-bill';
import { ReadBillItems } from './application/bills/bill-items';
import { Bills } from './application/bills/bills';
import { EditBill } from './application/bills/edit-bill';
import { PlanAnew } from './application/bills/plan-anew';
import { Desk } from './application/desk';
import { AllocateInOrderOfUse } from './application/goods/allocate-in-order-of-use';
import { AnnounceStock } from './application/goods/announce-stock';
import { CloseShelves } from './application/goods/close-shelves';
import { Goods } from './application/goods/goods';
import { SettleVisits } from './application/goods/settle-visits';
import { CorrectStock } from './application/movements/correct-stock';
import { MoveGoods } from './application/movements/move-goods';
import { ReceiveStock } from './application/movements/receive-stock';
import { WriteOffStock } from './application/movements/write-off-stock';
import { AddProduct } from './application/products/add-product';
import { Catalogue } from './application/products/catalogue';
import { EditProduct } from './application/products/edit-product';
import { ListMovements } from './application/reads/list-movements';
import { ListProducts } from './application/reads/list-products';
import { ListReorder } from './application/reads/list-reorder';
import { ListShortages } from './application/reads/list-shortages';
import { ReadBills } from './application/reads/read-bills';
import { ReadConsumables } from './application/reads/read-consumables';
import { ReadProductCard } from './application/reads/read-product-card';
import { ReadProductLines } from './application/reads/read-product-lines';
import { ReadProducts } from './application/reads/read-products';
import { RecountStock } from './application/reads/recount-stock';
import { ReadSettings } from './application/settings/read-settings';
import { SaveSettings } from './application/settings/save-settings';
import { StockSettings } from './application/settings/stock-settings';
import { AddProductLine } from './application/visits/add-product-line';
import { AppointmentHeard } from './application/visits/appointment-heard';
import { DropAwaited } from './application/visits/drop-awaited';
import { EditConsumables } from './application/visits/edit-consumables';
import { EditProductLine } from './application/visits/edit-product-line';
import { FollowAppointment } from './application/visits/follow-appointment';
import { OpenProductLine } from './application/visits/open-product-line';
import { OpenVisit } from './application/visits/open-visit';
import { OverrideGoods } from './application/visits/override-goods';
import { ProductLinesOnRecord } from './application/visits/product-lines';
import { RecordProductLines } from './application/visits/record-product-lines';
import { RemoveProductLine } from './application/visits/remove-product-line';
import { Visits } from './application/visits/visits';
import { BillsController } from './http/bills.controller';
import { MovementsController } from './http/movements.controller';
import { ProductLinesController } from './http/product-lines.controller';
import { ProductsController } from './http/products.controller';
import { SettingsController } from './http/settings.controller';
import { VisitsController } from './http/visits.controller';
import type { InventoryConfig } from './inventory.config';
import { PostgresBills } from './persistence/postgres-bills';
import { PostgresCatalogue } from './persistence/postgres-catalogue';
import { PostgresGoods } from './persistence/postgres-goods';
import { PostgresProductLines } from './persistence/postgres-product-lines';
import { PostgresVisits } from './persistence/postgres-visits';
import { FollowWhenAppointmentChanged } from './queue/follow-when-appointment-changed';
import { FollowWhenBillChanged } from './queue/follow-when-bill-changed';
import { FollowWhenReductionLimitChanged } from './queue/follow-when-reduction-limit-changed';
import { sweepsProvider } from './sweeps';

const persistence: Provider[] = [
  made(Desk, UnitOfWork, Clock, Ids),
  madeAs(Goods, PostgresGoods, UnitOfWork, Ids),
  madeAs(Visits, PostgresVisits, UnitOfWork),
  madeAs(ProductLinesOnRecord, PostgresProductLines, UnitOfWork),
  madeAs(Bills, PostgresBills, UnitOfWork),
  madeAs(Catalogue, PostgresCatalogue, UnitOfWork),
];

const goods: Provider[] = [
  made(AnnounceStock, UnitOfWork, Outbox, Clock),
  made(AllocateInOrderOfUse, Goods),
  made(CloseShelves, Goods, AllocateInOrderOfUse, AnnounceStock),
  made(SettleVisits, Goods, CloseShelves),
  made(MoveGoods, Desk, Idempotency, Goods, CloseShelves, ReadProducts),
  made(ReceiveStock, MoveGoods, Goods, Catalogue),
  made(WriteOffStock, MoveGoods),
  made(CorrectStock, MoveGoods, Goods),
  made(AddProduct, Desk, Idempotency, Catalogue, ReadProducts),
  made(EditProduct, Desk, Bills, Goods, Catalogue, ReadProducts, AnnounceStock),
];

const bills: Provider[] = [
  made(ReadBillItems, UnitOfWork),
  made(PlanAnew, Bills, Visits, SettleVisits),
  made(AddBill, Desk, Idempotency, Bills, ReadBillItems, PlanAnew, ReadBills),
  made(EditBill, Desk, Bills, ReadBillItems, PlanAnew, ReadBills),
];

const visits: Provider[] = [
  made(AppointmentHeard, UnitOfWork),
  made(OpenVisit, Visits, Clock, AppointmentHeard),
  made(RecordProductLines, ProductLinesOnRecord, SettleVisits, Visits, Outbox),
  made(OpenProductLine, Visits, ProductLinesOnRecord, ReadProductLines, Clock),
  made(AddProductLine, Desk, Idempotency, OpenVisit, ProductLinesOnRecord, RecordProductLines, ReadProductLines),
  made(EditProductLine, Desk, OpenProductLine, ProductLinesOnRecord, RecordProductLines, ReadProductLines),
  made(RemoveProductLine, Desk, OpenProductLine, ProductLinesOnRecord, RecordProductLines, ReadProductLines),
  made(OverrideGoods, Clock, ProductLinesOnRecord, SettleVisits),
  made(EditConsumables, UnitOfWork, OpenVisit, Visits, OverrideGoods, ReadConsumables),
  made(FollowAppointment, Bills, Visits, SettleVisits, RecordProductLines, Clock),
  made(FollowWhenAppointmentChanged, Inbox, FollowAppointment),
  made(FollowWhenBillChanged, Inbox, Visits),
  made(DropAwaited, Desk, Visits, ProductLinesOnRecord, SettleVisits),
];

const settings: Provider[] = [
  made(StockSettings, UnitOfWork),
  made(ReadSettings, UnitOfWork, StockSettings),
  made(SaveSettings, UnitOfWork, StockSettings),
  made(FollowWhenReductionLimitChanged, Inbox, StockSettings),
];

/** What screens read: one query each. */
const reads: Provider[] = [
  made(ReadProducts, UnitOfWork, Clock),
  made(ListProducts, UnitOfWork, Clock),
  made(ReadProductCard, UnitOfWork, Clock, ReadProducts),
  made(ListMovements, UnitOfWork),
  made(RecountStock, UnitOfWork),
  made(ReadBills, UnitOfWork),
  made(ReadConsumables, UnitOfWork),
  made(ReadProductLines, UnitOfWork),
  made(ListReorder, UnitOfWork, Clock),
  made(ListShortages, UnitOfWork),
];

/** Every use case of the service, without what it runs on. */
export const useCases: Provider[] = [...persistence, ...goods, ...bills, ...visits, ...settings, ...reads];

const controllers = [
  ProductsController,
  MovementsController,
  BillsController,
  VisitsController,
  ProductLinesController,
  SettingsController,
  OperationsController,
];

/** The inventory service: goods, where they are, and what visits use of them. */
export class InventoryModule {
  static with(config: InventoryConfig, logger: Logger): DynamicModule {
    const queue = queuePlace(config);
    return {
      module: InventoryModule,
      controllers,
      providers: [
        ...persistenceProviders({ url: config.DATABASE_URL, entities: [], logger }),
        ...messagingProviders({ queue, publisher: 'inventory', subscriber: 'inventory', logger }),
        ...useCases,
        consumerProvider({
          subscriber: 'inventory',
          queue,
          logger,
          inject: [FollowWhenAppointmentChanged, FollowWhenBillChanged, FollowWhenReductionLimitChanged],
          handlers: (
            follow: FollowWhenAppointmentChanged,
            followBill: FollowWhenBillChanged,
            followLimit: FollowWhenReductionLimitChanged,
          ) => ({
            AppointmentChanged: (message: Message<typeof AppointmentChanged>) => follow.receive(message),
            BillChanged: (message: Message<typeof BillChanged>) => followBill.receive(message),
            ReductionLimitChanged: (message: Message<typeof ReductionLimitChanged>) => followLimit.receive(message),
          }),
        }),
        sweepsProvider(logger),
        storesHealth,
      ],
    };
  }
}
