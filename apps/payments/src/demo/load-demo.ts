import { type DemoAppointment, type DemoOrder, atMinute, branches } from '@anteroom/demo-centre';
import { localDateOf } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import type { Bill } from '../domain/bill';
import type { BilledAppointment } from '../domain/bill-lines.rules';
import type { Operation } from '../domain/ledger';
import { partRows, paymentRows, valueRows } from '../persistence/bill-params';
import { PostgresLedger } from '../persistence/postgres-ledger';
import { atMinuteInstant } from './demo-bill';
import { branchRows, registerRows } from './demo-registers';
import { PlanMoney, type PlannedMoney } from './plan-money';
import { tellCalendar } from './tell-calendar';

const branchIds = branches.map((branch) => branch.id);
/** Rows in one statement. */
const rowsAtOnce = 3_000;

export interface DemoLoad extends DemoOrder {
  /** Hears a sentence after each step. */
  readonly progress: (sentence: string) => void;
}

/** Fills an empty payments database with the bills, payments and shifts of the demo's visits. */
export class LoadDemo {
  private payments = 0;
  private bills = 0;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns what was done, in a sentence; a database in use is never touched */
  async execute({ progress, ...order }: DemoLoad): Promise<string> {
    const known = await this.unitOfWork.read({ branchIds }, () =>
      this.unitOfWork.query('select 1 from branch limit 1'),
    );
    if (known.length > 0) return 'there is a branch already';
    // planned before the transaction begins: PostgreSQL ends one that says nothing for ten seconds
    const plans = ([0, 1] as const).map((branch) => planBranch(branch, order));
    await this.unitOfWork.run({ branchIds }, async () => {
      await this.insert('branch', branchRows());
      await this.insert('register', registerRows());
      for (const plan of plans) {
        await this.loadBranch(plan);
        progress(`${this.bills.toLocaleString('en')} bills, ${this.payments.toLocaleString('en')} payments`);
      }
    });
    // what was loaded at once is planned for as what it is
    await this.unitOfWork.run({ branchIds }, () => this.unitOfWork.query('analyze'));
    return `${this.payments.toLocaleString('en')} payments, ready`;
  }

  private async loadBranch({ branch, days, bills, tills, numbers, told }: BranchPlan): Promise<void> {
    await this.insert(
      'shift',
      tills.flatMap(({ shiftRows }) => shiftRows),
    );
    await this.insert(
      'bill',
      bills.map((bill) => billRow(bill, told)),
    );
    await this.insert('billed_appointment', appointmentRows(days));
    const operations = [...tills.flatMap((till) => till.operations), ...bills.flatMap((bill) => bill.newOperations)];
    await this.writeOperations(operations, branch);
    await this.insert('payment', bills.flatMap(paymentRows));
    await this.insert('payment_part', payingFirst(bills));
    await this.insert(
      'receipt',
      days.flatMap(({ receipts }) => receipts.map(receiptRow)),
    );
    await this.insert(
      'z_report',
      tills.flatMap(({ reportRows }) => reportRows),
    );
    const numbered = (series: string, last: number) => ({ branch_id: branches[branch].id, series, last });
    await this.insert('numbering', [numbered('receipt', numbers.receipts), numbered('z-report', numbers.zReports)]);
    await this.insert('outbox', [...told.values()]);
    this.bills += bills.length;
    this.payments += numbers.receipts;
  }

  private async writeOperations(operations: readonly Operation[], branch: 0 | 1): Promise<void> {
    const ledger = new PostgresLedger(this.unitOfWork);
    for (let from = 0; from < operations.length; from += rowsAtOnce) {
      await ledger.write(operations.slice(from, from + rowsAtOnce), branches[branch]);
    }
  }

  private async insert(table: string, rows: readonly object[]): Promise<void> {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ');
    const sql = `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`;
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      await this.unitOfWork.query(sql, [JSON.stringify(rows.slice(from, from + rowsAtOnce))]);
    }
  }
}

interface BranchPlan {
  readonly branch: 0 | 1;
  readonly days: readonly PlannedMoney[];
  readonly bills: readonly Bill[];
  readonly tills: PlanMoney['tills'];
  readonly numbers: PlanMoney['numbers'];
  /** What the calendar is told as soon as the service runs, by visit: rows of the outbox. */
  readonly told: ReadonlyMap<string, object>;
}

function planBranch(branch: 0 | 1, order: DemoOrder): BranchPlan {
  const plan = new PlanMoney(branch, order);
  const days = [...plan.days()];
  const bills = days.flatMap((day) => day.bills);
  const { tills, numbers } = plan;
  return { branch, days, bills, tills, numbers, told: tellCalendar(bills, order.now) };
}

function billRow(bill: Bill, told: BranchPlan['told']): object {
  const { visitId, branchId, version, revision, client, firstStart, timeZone } = bill;
  const date = firstStart && localDateOf(firstStart, timeZone);
  const owner = { client_id: client?.id ?? null, client_name: client?.name ?? null };
  const known = told.has(visitId)
    ? { told_state: bill.state, told_settling: bill.payments.length > 0 }
    : { told_state: null, told_settling: null };
  return { visit_id: visitId, branch_id: branchId, version, revision, on_date: date, ...owner, ...known };
}

/** The n-th step an appointment took made its version n. */
function appointmentRows(days: readonly PlannedMoney[]): object[] {
  const worth = new Map(
    days.flatMap(({ bills }) =>
      bills.flatMap((bill) => valueRows(bill).map(({ id, amount }) => [id, amount] as const)),
    ),
  );
  return days.flatMap(({ bills, appointments }) => {
    const known = new Map(bills.flatMap((bill) => bill.appointments.map((one) => [one.id, one] as const)));
    return appointments.map((appointment) =>
      appointmentRow(appointment, known.get(appointment.id), worth.get(appointment.id) ?? 0),
    );
  });
}

function appointmentRow(appointment: DemoAppointment, billed: BilledAppointment | undefined, value: number): object {
  const { id, branch, visitId, steps, status, start, person } = appointment;
  const place = branches[branch];
  return {
    ...{ id, branch_id: place.id, visit_id: visitId, version: steps.length, products_version: 0, status },
    ...{ starts_at: atMinute(start), on_date: localDateOf(atMinuteInstant(start), place.timeZone) },
    ...{ team_member: person.name, client: billed?.client ?? null, services: billed?.services ?? [], products: [] },
    value_amount: value,
  };
}

/** Parts of payments stand before the parts of refunds that name them. */
function payingFirst(bills: readonly Bill[]): object[] {
  const rows = bills.flatMap(partRows) as { refunds_payment_id: string | null }[];
  return rows.sort((a, b) => Number(a.refunds_payment_id !== null) - Number(b.refunds_payment_id !== null));
}

function receiptRow({ visitId, paymentId, body }: PlannedMoney['receipts'][number]): object {
  return { id: body.id, branch_id: body.branchId, visit_id: visitId, payment_id: paymentId, body };
}
