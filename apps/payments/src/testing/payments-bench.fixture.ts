import { messageRoutes } from '@anteroom/contracts-message-routes';
import type { ProductLinesChanged } from '@anteroom/contracts-inventory';
import type { Bill as BillView, PaymentMade, TakePaymentInput } from '@anteroom/contracts-payments';
import { TakePayment as TakePaymentBody, TakeRefund } from '@anteroom/contracts-payments';
import type { AppointmentChanged } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import { Inbox, Outbox, type OutboxRow } from '@anteroom/platform-messaging';
import { Clock, Idempotency, Ids, UnitOfWork, asOwner, createOrm, migrate } from '@anteroom/platform-persistence';
import { FixedClock, type TestDatabase, createTestDatabase } from '@anteroom/platform-testing';
import { jest } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { ClaimPayment } from '../application/bills/claim-payment';
import { EditBill } from '../application/bills/edit-bill';
import { ReadBill } from '../application/bills/read-bill';
import { CheckBooks } from '../application/books/check-books';
import { CancelPayment } from '../application/payments/cancel-payment';
import { RefundPayment } from '../application/payments/refund-payment';
import { TakePayment } from '../application/payments/take-payment';
import { CloseShift } from '../application/registers/close-shift';
import { OpenShift } from '../application/registers/open-shift';
import { migrations } from '../migrations';
import { parts } from '../payments.module';
import { FollowWhenAppointmentChanged } from '../queue/follow-when-appointment-changed';
import { FollowWhenProductLinesChanged } from '../queue/follow-when-product-lines-changed';
import {
  aReceptionist,
  bank,
  berlin,
  centreSql,
  eur,
  ids,
  morning,
  newYork,
  secondTill,
  terminal,
  till,
} from './centre.fixture';
import { type AppointmentFacts, anAppointment } from './messages.fixture';

jest.setTimeout(60_000);

type Class<T> = abstract new (...args: never[]) => T;
type Part = NonNullable<TakePaymentInput['parts']>[number];

/** The service over a database of its own, with a clock that stands still and messages that are kept. */
export class PaymentsBench {
  readonly clock = new FixedClock(morning);
  readonly published: OutboxRow[] = [];
  readonly anna = aReceptionist({ name: 'Anna' });
  #keys = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly unitOfWork: UnitOfWork,
    private readonly closeOrm: () => Promise<void>,
    private module: TestingModule | undefined,
  ) {}

  static async open(poolSize = 20): Promise<PaymentsBench> {
    const database = await createTestDatabase({
      service: 'payments',
      migrate: (url) => asOwner({ url, migrations }, migrate),
    });
    const orm = await createOrm({ url: database.appUrl, entities: [], poolSize });
    const bench = new PaymentsBench(database, new UnitOfWork(orm), () => orm.close(), undefined);
    await bench.asOwner(centreSql);
    bench.module = await Test.createTestingModule({ providers: bench.#providers() }).compile();
    return bench;
  }

  get<T>(type: Class<T>): T {
    if (!this.module) throw new Error('The bench is not open.');
    return this.module.get<T>(type);
  }

  /** A raw statement as the application's role sees it. */
  query<Row>(
    sql: string,
    values: readonly unknown[] = [],
    branchIds: readonly string[] = [berlin, newYork],
  ): Promise<Row[]> {
    return this.unitOfWork.run({ branchIds }, () => this.unitOfWork.query<Row>(sql, values));
  }

  /** Statements of whoever owns the tables. */
  async asOwner(sql: string): Promise<void> {
    const client = new pg.Client(this.database.ownerUrl);
    await client.connect();
    try {
      await client.query(`set app.branch_ids = '${berlin},${newYork}'; ${sql}`);
    } finally {
      await client.end();
    }
  }

  key(): string {
    this.#keys += 1;
    return `key-${this.#keys}`;
  }

  tell(message: Message<typeof AppointmentChanged>): Promise<void> {
    return this.get(FollowWhenAppointmentChanged).receive(message);
  }

  tellProducts(message: Message<typeof ProductLinesChanged>): Promise<void> {
    return this.get(FollowWhenProductLinesChanged).receive(message);
  }

  /** An appointment with one service on a visit of its own; returns the visit. */
  async visit(facts: AppointmentFacts = {}): Promise<string> {
    const message = anAppointment(facts);
    await this.tell(message);
    return message.body.visitId;
  }

  bill(visitId: string, by = this.anna): Promise<BillView> {
    return this.get(ReadBill).execute(visitId, by.branchIds);
  }

  claim(visitId: string, by = this.anna): Promise<BillView> {
    return this.get(ClaimPayment).execute(visitId, by);
  }

  async openAll(counted = 10_000): Promise<void> {
    for (const registerId of [till, secondTill, terminal]) {
      await this.get(OpenShift).execute({
        branchId: berlin,
        registerId,
        counted: eur(counted),
        by: this.anna,
        idempotencyKey: this.key(),
      });
    }
  }

  close(registerId: string, counted: number) {
    return this.get(CloseShift).execute({
      branchId: berlin,
      registerId,
      counted: eur(counted),
      by: this.anna,
      idempotencyKey: this.key(),
    });
  }

  /** Claims and takes payment, as one receptionist would. */
  async pay(
    visitId: string,
    paid: Part[] | number,
    surplus: 'refuse' | 'client-account' = 'refuse',
    by = this.anna,
  ): Promise<PaymentMade> {
    const { version } = await this.claim(visitId, by);
    const list = typeof paid === 'number' ? [cash(paid)] : paid;
    const request = TakePaymentBody.parse({ parts: list, surplus });
    return this.get(TakePayment).execute({ visitId, version, by, request, idempotencyKey: this.key() });
  }

  async refund(visitId: string, of: number | string[], parts?: Part[], by = this.anna): Promise<PaymentMade> {
    const { version } = await this.claim(visitId, by);
    const what = typeof of === 'number' ? { kind: 'sum', sum: eur(of) } : { kind: 'lines', lineIds: of };
    const request = TakeRefund.parse({ of: what, reason: 'Client complained', parts });
    return this.get(RefundPayment).execute({ visitId, version, by, request, idempotencyKey: this.key() });
  }

  async cancel(visitId: string, paymentId: string, by = this.anna): Promise<PaymentMade> {
    const { version } = await this.claim(visitId, by);
    const command = { visitId, paymentId, version, by, reason: 'Wrong amount', idempotencyKey: this.key() };
    return this.get(CancelPayment).execute(command);
  }

  async discount(visitId: string, percent: number | null, by = this.anna): Promise<BillView> {
    const { version } = await this.claim(visitId, by);
    const discount =
      percent === null ? null : { size: { kind: 'percent' as const, percent }, reason: 'Regular client' };
    return this.get(EditBill).execute({ visitId, version, by, edit: { discount } });
  }

  findings() {
    return this.get(CheckBooks).execute([berlin, newYork]);
  }

  async end(): Promise<void> {
    await this.closeOrm();
    await this.database.drop();
  }

  #providers() {
    const publishing = { publish: (rows: readonly OutboxRow[]) => void this.published.push(...rows) };
    const { unitOfWork, clock } = this;
    return [
      { provide: UnitOfWork, useValue: unitOfWork },
      { provide: Clock, useValue: clock },
      { provide: Ids, useValue: ids },
      { provide: Idempotency, useValue: new Idempotency(unitOfWork) },
      { provide: Outbox, useValue: new Outbox(unitOfWork, ids, clock, messageRoutes.payments, publishing) },
      { provide: Inbox, useValue: new Inbox(unitOfWork, 'payments') },
      ...parts,
    ];
  }
}

/** The code of the refusal, or `done`. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

export const cash = (amount: number, given?: number, registerId = till): Part => ({
  method: 'cash',
  registerId,
  amount: eur(amount),
  ...(given === undefined ? {} : { given: eur(given) }),
});
export const card = (amount: number): Part => ({
  method: 'card',
  registerId: terminal,
  amount: eur(amount),
  slip: '0042',
});
export const transfer = (amount: number): Part => ({ method: 'bank-transfer', registerId: bank, amount: eur(amount) });
export const account = (amount: number): Part => ({ method: 'client-account', amount: eur(amount) });
