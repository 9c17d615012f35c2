import type { Receipt } from '@anteroom/contracts-payments';
import {
  type DemoAppointment,
  type DemoDay,
  type DemoOrder,
  Dice,
  branches,
  demoDays,
  demoPaying,
  demoSerialId,
  demoUsers,
  seedOf,
  visitsAmong,
} from '@anteroom/demo-centre';
import { localDateOf } from '@anteroom/kernel';
import { receiptOf } from '../application/receipts/issue-receipt';
import type { Bill } from '../domain/bill';
import type { Payment, PaymentMethod, PaymentPart } from '../domain/payment';
import { refundPieces, refundPostings } from '../domain/refunding.rules';
import { type Colleague, colleagueOf } from '../domain/staff';
import { takingOf } from '../domain/taking.rules';
import { atMinuteInstant, demoBill } from './demo-bill';
import { registers } from './demo-registers';
import { DemoTill } from './demo-till';

/** What is to happen with a bill's money, and when (epoch minutes). */
interface Intent {
  readonly bill: Bill;
  readonly at: number;
  readonly what: 'pay' | 'pay-a-part' | 'refund';
}

export interface PlannedMoney {
  readonly bills: Bill[];
  readonly appointments: DemoAppointment[];
  readonly receipts: { readonly visitId: string; readonly paymentId: string; readonly body: Receipt }[];
}

/** The money of one branch of the demo, day by day: bills that follow its visits, payments into its registers. */
export class PlanMoney {
  readonly tills: readonly DemoTill[];
  private readonly cashiers: readonly Colleague[];
  private readonly now: number;
  /** Its registers stay open: whoever looks at the demo can take payment at any hour. */
  private readonly today: string;
  private serial = 0;
  private receiptNumber = 0;
  private zNumber = 0;

  constructor(
    private readonly branch: 0 | 1,
    private readonly order: DemoOrder,
  ) {
    this.now = Math.floor(order.now.epochMilliseconds / 60_000);
    this.today = localDateOf(order.now, branches[branch].timeZone);
    this.serial = branch * 10_000_000;
    let shifts = branch * 1_000_000;
    const next = {
      id: () => this.nextId(),
      shiftId: () => demoSerialId('registerShift', (shifts += 1)),
      zNumber: () => (this.zNumber += 1),
    };
    this.tills = registers.filter((one) => one.branch === branch).map((register) => new DemoTill(register, next));
    this.cashiers = demoUsers
      .filter((user) => user.role === 'receptionist' && user.branches.includes(branch))
      .map(colleagueOf);
  }

  get numbers(): { readonly receipts: number; readonly zReports: number } {
    return { receipts: this.receiptNumber, zReports: this.zNumber };
  }

  *days(): Generator<PlannedMoney> {
    for (const day of demoDays(this.order)) if (day.branch === this.branch) yield this.day(day);
    for (const till of this.tills) till.leaveOpen();
  }

  private day({ date, appointments, shifts }: DemoDay): PlannedMoney {
    const dice = new Dice(seedOf(`money of ${branches[this.branch].name} ${date}`));
    const spans = shifts.flatMap((shift) => shift.spans);
    const [opens, closes] = [
      Math.min(...spans.map(({ start }) => start)) - 20,
      Math.max(...spans.map(({ end }) => end)) + 40,
    ];
    if (spans.length > 0 && opens <= this.now) this.openTills(opens, dice);
    const bills = visitsAmong(appointments).map((visit) => demoBill(visit, () => this.nextId()));
    const intents = bills.flatMap((bill) => this.intentsOf(bill, appointments));
    const money: PlannedMoney = { bills, appointments: [...appointments], receipts: [] };
    for (const intent of intents.sort((a, b) => a.at - b.at)) this.carryOut(intent, money, dice);
    if (spans.length > 0 && date < this.today) this.closeTills(closes, dice);
    return money;
  }

  private openTills(at: number, dice: Dice): void {
    for (const till of this.shifted()) till.open(atMinuteInstant(at + dice.int(0, 8)), dice.pick(this.cashiers));
  }

  private closeTills(at: number, dice: Dice): void {
    for (const till of this.shifted()) {
      const isOff = till.register.kind === 'cash' && dice.chance(7);
      till.close(atMinuteInstant(at + dice.int(0, 15)), dice.pick(this.cashiers), isOff ? dice.int(-10, 25) * 20 : 0);
    }
  }

  private shifted(): DemoTill[] {
    return this.tills.filter(({ register }) => register.kind !== 'bank');
  }

  private intentsOf(bill: Bill, appointments: readonly DemoAppointment[]): Intent[] {
    const paying = demoPaying(
      appointments.filter(({ visitId }) => visitId === bill.visitId),
      this.now,
    );
    if (paying.what === 'nothing') return [];
    const pay: Intent = { bill, at: paying.at, what: paying.what };
    return paying.refundAt === undefined ? [pay] : [pay, { bill, at: paying.refundAt, what: 'refund' }];
  }

  private carryOut({ bill, at, what }: Intent, money: PlannedMoney, dice: Dice): void {
    const by = dice.pick(this.cashiers);
    const now = atMinuteInstant(at);
    if (what !== 'refund') {
      const due = bill.books.due;
      const parts = this.partsFor(what === 'pay' ? due : Math.ceil(due / 2), dice);
      const { postings } = takingOf(bill, parts, 'refuse');
      return this.write(bill, { kind: 'payment', parts, postings, reason: null, by, now }, money);
    }
    const pieces = refundPieces(bill, { kind: 'sum', sum: Math.max(1, Math.floor(bill.books.paid / 4)) });
    const parts = pieces.map(({ method, register, amount, source }, index): PaymentPart => {
      const place = { method, register, shiftId: this.shiftOf(register?.id) };
      return { line: index + 1, ...place, amount, given: null, slip: null, refunds: source };
    });
    const postings = refundPostings(bill, parts);
    this.write(bill, { kind: 'refund', parts, postings, reason: 'Was not satisfied', by, now }, money);
  }

  private write(bill: Bill, { postings, ...made }: Made, { receipts }: PlannedMoney): void {
    const { kind, reason, by, now } = made;
    const paidBefore = bill.books.paid - bill.books.refunded;
    const { id: operationId } = bill.post({ id: this.nextId(), kind, reason, postings, by, now });
    this.receiptNumber += 1;
    const receipt = {
      id: demoSerialId('bill', this.branch * 1_000_000 + this.receiptNumber),
      number: this.receiptNumber,
    };
    const id = demoSerialId('payment', this.branch * 1_000_000 + this.receiptNumber);
    const payment: Payment = { id, operationId, ...made, at: now, surplus: 0, cancelled: null, receipt };
    bill.addPayment(payment);
    for (const till of this.tills) till.take(payment);
    const body = receiptOf(bill, payment, { branch: branches[this.branch], paidBefore });
    receipts.push({ visitId: bill.visitId, paymentId: id, body });
  }

  private partsFor(amount: number, dice: Dice): PaymentPart[] {
    const isSplit = amount > 4_000 && dice.chance(4);
    if (!isSplit) return [this.part(1, amount, this.method(dice), dice)];
    const cash = Math.floor(amount / 2_000) * 1_000;
    return [this.part(1, cash, 'cash', dice), this.part(2, amount - cash, 'card', dice)];
  }

  private method(dice: Dice): Exclude<PaymentMethod, 'client-account'> {
    const roll = dice.int(1, 100);
    if (roll <= 64) return 'card';
    return roll <= 97 ? 'cash' : 'bank-transfer';
  }

  private part(
    line: number,
    amount: number,
    method: Exclude<PaymentMethod, 'client-account'>,
    dice: Dice,
  ): PaymentPart {
    const kind = { cash: 'cash', card: 'card-terminal', 'bank-transfer': 'bank' }[method];
    const { register } = dice.pick(this.tills.filter((till) => till.register.kind === kind));
    const slip = method === 'card' ? String(dice.int(1_000, 9_999)) : null;
    const given = method === 'cash' ? Math.ceil(amount / 500) * 500 : null;
    const { id, name } = register;
    return { line, method, register: { id, name }, shiftId: this.shiftOf(id), amount, given, slip, refunds: null };
  }

  private shiftOf(registerId: string | undefined): string | null {
    return this.tills.find(({ register }) => register.id === registerId)?.shift?.id ?? null;
  }

  private nextId(): string {
    this.serial += 1;
    return demoSerialId('ledgerEntry', this.serial);
  }
}

interface Made {
  readonly kind: Payment['kind'];
  readonly parts: readonly PaymentPart[];
  readonly postings: Parameters<Bill['post']>[0]['postings'];
  readonly reason: string | null;
  readonly by: Colleague;
  readonly now: Payment['at'];
}
