import { NotFound } from '@anteroom/kernel';
import { UnitOfWork, sentTogether } from '@anteroom/platform-persistence';
import { Bills, type CalendarFacts } from '../application/bills/bills';
import { Ledger } from '../application/books/ledger';
import type { Bill } from '../domain/bill';
import { type AppointmentRow, type BillRow, type EntryRow, type PaymentRow, billOf } from './bill-rows';
import { billParams, partRows, paymentRows, valueRows } from './bill-params';
import * as sql from './bill.sql';

/** Bills in PostgreSQL. The row of the bill is locked first, then the client's account, so that all wait in one order. */
export class PostgresBills extends Bills {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
  ) {
    super();
  }

  async open(branchId: string, visitIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query(sql.openBillsSql, [branchId, visitIds]);
  }

  async getForChange(visitId: string): Promise<Bill> {
    const [rows] = await sentTogether([
      this.unitOfWork.query<BillRow>(sql.lockBillSql, [visitId]),
      this.unitOfWork.query(sql.lockClientSql, [visitId]),
    ]);
    return this.#whole(rows, visitId);
  }

  async get(visitId: string): Promise<Bill> {
    return this.#whole(await this.unitOfWork.query<BillRow>(sql.billSql, [visitId]), visitId);
  }

  async save(bill: Bill): Promise<void> {
    await this.ledger.write(bill.newOperations, bill);
    if (bill.newPayments.length > 0) {
      await this.unitOfWork.query(sql.addPaymentsSql, [JSON.stringify(paymentRows(bill))]);
      await this.unitOfWork.query(sql.addPartsSql, [JSON.stringify(partRows(bill))]);
    }
    await sentTogether([
      this.unitOfWork.query(sql.saveValuesSql, [JSON.stringify(valueRows(bill))]),
      this.unitOfWork.query(sql.saveBillSql, billParams(bill)),
    ]);
  }

  async noteTold(visitId: string, { state, isSettling, concern }: CalendarFacts): Promise<boolean> {
    const noted = await this.unitOfWork.query(sql.noteToldSql, [visitId, state, isSettling, concern === 'now']);
    return noted.length > 0;
  }

  async #whole([bill]: readonly BillRow[], visitId: string): Promise<Bill> {
    if (!bill) throw new NotFound('visit');
    const [appointments, payments, entries, balances] = await sentTogether([
      this.unitOfWork.query<AppointmentRow>(sql.appointmentsSql, [visitId]),
      this.unitOfWork.query<PaymentRow>(sql.paymentsSql, [visitId]),
      this.unitOfWork.query<EntryRow>(sql.entriesSql, [visitId]),
      this.unitOfWork.query<{ balance: number }>(sql.clientBalanceSql, [visitId]),
    ]);
    return billOf({ bill, appointments, payments, entries, clientBalance: balances[0]?.balance ?? 0 });
  }
}
