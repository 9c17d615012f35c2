import { messageRoutes } from '@anteroom/contracts-message-routes';
import { Temporal } from '@anteroom/kernel';
import { Inbox, Outbox } from '@anteroom/platform-messaging';
import { UnitOfWork, UuidV7Ids, asOwner, createOrm, migrate } from '@anteroom/platform-persistence';
import { FixedClock, type TestDatabase, createTestDatabase } from '@anteroom/platform-testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import { randomUUID } from 'node:crypto';
import { EditClient } from '../application/edit-client';
import { LinkClient } from '../application/link-client';
import { ReadClient } from '../application/read-client';
import { migrations } from '../migrations';
import { clientsEntities } from '../persistence/client.schema';
import { SqlClientRegister } from '../persistence/sql-client-register';

export const branchId = '0190a000-0000-7000-8000-000000000001';
export const elsewhere = '0190a000-0000-7000-8000-000000000002';
export const scope = { branchIds: [branchId] };

/** Somebody whom a desk booked by name and phone. */
export const booked = (name: string, phone: string | null) => ({ appointmentId: randomUUID(), branchId, name, phone });

/** The use cases of the clients service on a real database with one German branch, and what they said. */
export class ClientsBench {
  readonly work: UnitOfWork;
  readonly inbox: Inbox;
  readonly link: LinkClient;
  readonly edit: EditClient;
  readonly read: ReadClient;

  private constructor(
    readonly database: TestDatabase,
    private readonly orm: MikroORM,
  ) {
    const ids = new UuidV7Ids();
    const clock = new FixedClock(Temporal.Instant.from('2026-11-24T09:00:00Z'));
    this.work = new UnitOfWork(orm);
    this.inbox = new Inbox(this.work, 'clients');
    const outbox = new Outbox(this.work, ids, clock, messageRoutes.clients, { publish: () => undefined });
    const register = new SqlClientRegister(this.work);
    this.link = new LinkClient(register, outbox, clock, ids);
    this.edit = new EditClient(this.work, register, outbox);
    this.read = new ReadClient(this.work);
  }

  static async open(): Promise<ClientsBench> {
    const database = await createTestDatabase({
      service: 'clients',
      migrate: (url) => asOwner({ url, migrations }, migrate),
    });
    await asOwner({ url: database.ownerUrl }, (orm) => {
      const owner = new UnitOfWork(orm);
      return owner.run(scope, () => owner.query(`insert into branch (id, country) values ($1, 'DE')`, [branchId]));
    });
    const orm = await createOrm({ url: database.appUrl, entities: clientsEntities, poolSize: 16 });
    return new ClientsBench(database, orm);
  }

  async close(): Promise<void> {
    await this.orm.close();
    await this.database.drop();
  }

  /** The bodies, as whoever hears most gets them, and versions of everything of this kind that was said, oldest first. */
  said(kind: string): Promise<{ body: Record<string, unknown>; version: number }[]> {
    const sql = `
      select distinct on (message_id) body, aggregate_version::int as version from outbox
      where kind = $1 order by message_id, length(body::text) desc`;
    return this.work.read(scope, () => this.work.query(sql, [kind]));
  }

  cards(name: string, within = scope): Promise<{ id: string }[]> {
    return this.work.read(within, () => this.work.query('select id from client where name = $1', [name]));
  }

  /** The id of a new card. */
  async aCard(name: string, phone: string | null = null): Promise<string> {
    await this.work.run(scope, () => this.link.execute(booked(name, phone)));
    const [card] = await this.cards(name);
    if (!card) throw new Error(`There is no card of ${name}.`);
    return card.id;
  }
}
