import {
  type AddBill as AddBillRequest,
  AddProduct as AddProductSchema,
  AddProductLine as AddLineSchema,
  type ReceiveStock as ReceiveRequest,
} from '@anteroom/contracts-inventory';
import { messageRoutes } from '@anteroom/contracts-message-routes';
import type { AppointmentChanged } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox, Outbox } from '@anteroom/platform-messaging';
import {
  Clock,
  Idempotency,
  Ids,
  UnitOfWork,
  UuidV7Ids,
  asOwner,
  createOrm,
  migrate,
} from '@anteroom/platform-persistence';
import { FixedClock, type TestDatabase, createTestDatabase } from '@anteroom/platform-testing';
import { jest } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import type { z } from 'zod';
import { AddBill } from '../application/bills/add-bill';
import { ReceiveStock } from '../application/movements/receive-stock';
import { AddProduct } from '../application/products/add-product';
import { ReadConsumables } from '../application/reads/read-consumables';
import { ReadProductCard } from '../application/reads/read-product-card';
import { RecountStock } from '../application/reads/recount-stock';
import { AddProductLine } from '../application/visits/add-product-line';
import { useCases } from '../inventory.module';
import { migrations } from '../migrations';
import { FollowWhenAppointmentChanged } from '../queue/follow-when-appointment-changed';
import { aColleague, berlin, cupboard, fillSql, id, newYork, newYorkStore } from './centre.fixture';
import { type SaidOfAppointment, anAppointmentChanged } from './messages.fixture';

/** Cloning a database and storms of rivals take their time on a busy machine. */
jest.setTimeout(60_000);

type Class<T> = abstract new (...args: never[]) => T;

/** The use cases of the service over a database of their own, with a clock that stands still and messages that are kept. */
export class InventoryBench {
  readonly clock = new FixedClock('2026-11-24T09:00:00Z');
  #keys = 0;
  #serial = 100;

  private constructor(
    readonly database: TestDatabase,
    readonly unitOfWork: UnitOfWork,
    private readonly closeOrm: () => Promise<void>,
    private module: TestingModule | undefined,
  ) {}

  static async open(poolSize = 20): Promise<InventoryBench> {
    const database = await createTestDatabase({
      service: 'inventory',
      migrate: (url) => asOwner({ url, migrations }, migrate),
    });
    const orm = await createOrm({ url: database.appUrl, entities: [], poolSize });
    const bench = new InventoryBench(database, new UnitOfWork(orm), () => orm.close(), undefined);
    await bench.asOwner(fillSql);
    bench.module = await Test.createTestingModule({ providers: bench.providers() }).compile();
    return bench;
  }

  async close(): Promise<void> {
    await this.closeOrm();
    await this.database.drop();
  }

  get<T>(type: Class<T>): T {
    if (!this.module) throw new Error('The bench is not open.');
    return this.module.get<T>(type);
  }

  /** A raw statement as the application's role sees it. */
  query<Row>(sql: string, values: readonly unknown[] = [], branchIds: readonly string[] = [berlin, newYork]) {
    return this.unitOfWork.run({ branchIds }, () => this.unitOfWork.query<Row>(sql, values));
  }

  /** A statement of whoever owns the tables. */
  async asOwner(sql: string): Promise<void> {
    const client = new pg.Client(this.database.ownerUrl);
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }

  key(): string {
    this.#keys += 1;
    return `key-${this.#keys}`;
  }

  nextId(): string {
    this.#serial += 1;
    return id(this.#serial);
  }

  /** A box of a hundred pieces at 4.00, with a critical balance of 20 pieces; in the cupboard. */
  async product(facts: Partial<z.input<typeof AddProductSchema>> = {}, branchId = berlin) {
    const serial = this.nextId().slice(-6);
    const usual = {
      article: `A-${serial}`,
      name: `Product ${serial}`,
      storeId: branchId === berlin ? cupboard : newYorkStore,
      saleUnit: 'box',
      writeOffUnit: 'piece',
      ratio: 100,
      price: 900,
      cost: 400,
      criticalBalance: 20,
      fullBalance: 500,
    };
    const request = AddProductSchema.parse({ ...usual, ...facts });
    const added = await this.get(AddProduct).execute({
      branchId,
      request,
      by: aColleague(),
      idempotencyKey: this.key(),
    });
    return added.id;
  }

  receive(productId: string, quantity: number, facts: Partial<ReceiveRequest> = {}) {
    const request = { quantity, ...facts };
    return this.get(ReceiveStock).execute({ productId, request, by: aColleague(), idempotencyKey: this.key() });
  }

  bill(serviceId: string, items: AddBillRequest['items'], teamMemberId: string | null = null, branchId = berlin) {
    const request = { serviceId, teamMemberId, items };
    return this.get(AddBill).execute({ branchId, request, by: aColleague(), idempotencyKey: this.key() });
  }

  /** What scheduling says of an appointment, now. */
  said(appointmentId: string, version: number, facts: SaidOfAppointment = {}) {
    return anAppointmentChanged(appointmentId, version, this.clock.now().toString(), facts);
  }

  hear(message: Message<typeof AppointmentChanged>): Promise<void> {
    return this.get(FollowWhenAppointmentChanged).receive(message);
  }

  /** @returns the appointment, booked and heard of */
  async booked(facts: SaidOfAppointment = {}): Promise<string> {
    const appointmentId = this.nextId();
    await this.hear(this.said(appointmentId, 1, facts));
    return appointmentId;
  }

  sell(appointmentId: string, line: object, by = aColleague(), key = this.key()) {
    const request = AddLineSchema.parse(line);
    return this.get(AddProductLine).execute({ appointmentId, request, by, idempotencyKey: key });
  }

  card(productId: string) {
    return this.get(ReadProductCard).execute(productId, [berlin, newYork]);
  }

  consumables(appointmentId: string) {
    return this.get(ReadConsumables).execute(appointmentId, [berlin, newYork]);
  }

  /** Balance, reserved, and what visits lack. */
  async level(productId: string): Promise<[balance: number, reserved: number, missing: number]> {
    const { level } = await this.card(productId);
    return [level.balance, level.reserved, level.missing];
  }

  async differences() {
    const recounts = await Promise.all([berlin, newYork].map((branch) => this.get(RecountStock).execute(branch)));
    return recounts.flatMap(({ differences }) => differences);
  }

  /** What was told of an aggregate, in order. */
  async told(kind: string, aggregateId: string) {
    const sql = `select aggregate_version as version, body from outbox where kind = $1 and aggregate_id = $2
      order by aggregate_version`;
    return this.query<{ version: number; body: unknown }>(sql, [kind, aggregateId]);
  }

  private providers() {
    const ids = new UuidV7Ids();
    const publishing = { publish: () => undefined };
    const outbox = new Outbox(this.unitOfWork, ids, this.clock, messageRoutes.inventory, publishing);
    return [
      { provide: UnitOfWork, useValue: this.unitOfWork },
      { provide: Clock, useValue: this.clock },
      { provide: Ids, useValue: ids },
      { provide: Idempotency, useValue: new Idempotency(this.unitOfWork) },
      { provide: Inbox, useValue: new Inbox(this.unitOfWork, 'inventory') },
      { provide: Outbox, useValue: outbox },
      ...useCases,
    ];
  }
}
