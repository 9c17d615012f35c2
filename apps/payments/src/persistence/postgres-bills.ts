import { NotFound } from '@anteroom/kernel';
import { UnitOfWork, sentTogether } from '@anteroom/platform-persistence';
import { Bills, type CalendarFacts, type Saved } from '../application/bills/bills';
import { Ledger } from '../application/books/ledger';
import type { Bill } from '../domain/bill';
import { type AppointmentRow, type BillRow, type EntryRow, type PaymentRow, billOf } from './bill-rows';
import { billParams, partRows, paymentRows, valueRows } from './bill-params';
import * as sql from './bill.sql';

/** Of a bill that was never written there is nothing to read. */
const nothing = { appointments: [], payments: [], entries: [], clientBalance: 0 };

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
    const [row] = await this.unitOfWork.query<BillRow>(sql.lockBillSql, [visitId]);
    if (!row) throw new NotFound('visit');
    if (row.revision === 0) return billOf({ bill: row, ...nothing });
    const [, bill] = await sentTogether([this.unitOfWork.query(sql.lockClientSql, [visitId]), this.#whole(row)]);
    return bill;
  }

  async get(visitId: string): Promise<Bill> {
    const [row] = await this.unitOfWork.query<BillRow>(sql.billSql, [visitId]);
    if (!row) throw new NotFound('visit');
    return this.#whole(row);
  }

  async save(bill: Bill, facts: CalendarFacts): Promise<Saved> {
    const [, , , saved] = await sentTogether([
      this.ledger.write(bill.newOperations, bill),
      this.#savePayments(bill),
      this.unitOfWork.query(sql.saveValuesSql, [JSON.stringify(valueRows(bill))]),
      this.unitOfWork.query<Saved & { balance: number }>(sql.saveBillSql, billParams(bill, facts)),
    ]);
    const [row] = saved;
    if (!row) throw new Error('A bill that was just read is not visible: the branch scope is wrong.');
    bill.learnBalance(row.balance);
    return row;
  }

  async #savePayments(bill: Bill): Promise<void> {
    if (bill.newPayments.length === 0) return;
    await sentTogether([
      this.unitOfWork.query(sql.addPaymentsSql, [JSON.stringify(paymentRows(bill))]),
      this.unitOfWork.query(sql.addPartsSql, [JSON.stringify(partRows(bill))]),
    ]);
  }

  async #whole(bill: BillRow): Promise<Bill> {
    const { visitId } = bill;
    const [appointments, payments, entries, balances] = await sentTogether([
      this.unitOfWork.query<AppointmentRow>(sql.appointmentsSql, [visitId]),
      this.unitOfWork.query<PaymentRow>(sql.paymentsSql, [visitId]),
      this.unitOfWork.query<EntryRow>(sql.entriesSql, [visitId]),
      this.unitOfWork.query<{ balance: number }>(sql.clientBalanceSql, [visitId]),
    ]);
    return billOf({ bill, appointments, payments, entries, clientBalance: balances[0]?.balance ?? 0 });
  }
}
