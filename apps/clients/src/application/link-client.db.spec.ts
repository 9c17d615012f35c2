import { ClientChanged, ClientLinked } from '@anteroom/contracts-clients';
import { messageRoutes } from '@anteroom/contracts-message-routes';
import { Temporal } from '@anteroom/kernel';
import { Inbox, Outbox } from '@anteroom/platform-messaging';
import { UnitOfWork, UuidV7Ids, asOwner, createOrm, migrate } from '@anteroom/platform-persistence';
import { FixedClock, type TestDatabase, createTestDatabase } from '@anteroom/platform-testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import { randomUUID } from 'node:crypto';
import { migrations } from '../migrations';
import { SqlClientRegister } from '../persistence/sql-client-register';
import { LinkClient } from './link-client';
import { SearchClients } from './search-clients';

const branchId = '0190a000-0000-7000-8000-000000000001';
const elsewhere = '0190a000-0000-7000-8000-000000000002';
const scope = { branchIds: [branchId] };
const clock = new FixedClock(Temporal.Instant.from('2026-11-24T09:00:00Z'));
const ids = new UuidV7Ids();

let database: TestDatabase;
let orm: MikroORM;
let work: UnitOfWork;
let link: LinkClient;
let inbox: Inbox;

beforeAll(async () => {
  database = await createTestDatabase({
    service: 'clients',
    migrate: (url) => asOwner({ url, migrations }, migrate),
  });
  orm = await createOrm({ url: database.appUrl, entities: [], poolSize: 16 });
  work = new UnitOfWork(orm);
  inbox = new Inbox(work, 'clients');
  const outbox = new Outbox(work, ids, clock, messageRoutes.clients, { publish: () => undefined });
  link = new LinkClient(new SqlClientRegister(work), outbox, clock, ids);
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

const booked = (name: string, phone: string | null) => ({ appointmentId: randomUUID(), branchId, name, phone });
const said = (kind: string) =>
  work.read(scope, () =>
    work.query<{ body: { client?: { id: string }; clientId?: string } }>('select body from outbox where kind = $1', [
      kind,
    ]),
  );
const cards = (name: string, in_ = scope) =>
  work.read(in_, () => work.query<{ id: string }>('select id from client where name = $1', [name]));

describe('CLI-1 the card of somebody booked by name and phone', () => {
  it('CLI-1: is made once when ten desks book the same new person at the same moment', async () => {
    const before = (await said(ClientLinked.name)).length;
    await Promise.all(
      Array.from({ length: 10 }, () => work.run(scope, () => link.execute(booked('Lucía Romero', '+4915112345678')))),
    );
    expect(await cards('Lucía Romero')).toHaveLength(1);
    expect((await said(ClientLinked.name)).length - before).toBe(10);
    expect(new Set((await said(ClientChanged.name)).map((row) => row.body.clientId)).size).toBe(1);
  });

  it('CLI-1: is found again whatever the accents and case', async () => {
    await work.run(scope, () => link.execute(booked('José Núñez', '+34600111222')));
    await work.run(scope, () => link.execute(booked('jose nunez', '+34600111222')));
    expect(await cards('José Núñez')).toHaveLength(1);
    expect(await cards('jose nunez')).toHaveLength(0);
  });

  it('CLI-1: is another one for a relative with the same phone, and for a namesake without a phone', async () => {
    await work.run(scope, () => link.execute(booked('Mia Weber', '+4915100000001')));
    await work.run(scope, () => link.execute(booked('Tom Weber', '+4915100000001')));
    await work.run(scope, () => link.execute(booked('Jan Kowalski', null)));
    await work.run(scope, () => link.execute(booked('Jan Kowalski', null)));
    expect(await cards('Tom Weber')).toHaveLength(1);
    expect(await cards('Jan Kowalski')).toHaveLength(2);
  });

  it('CLI-1: a message that comes twice makes one card; without the inbox it would make two', async () => {
    const message = { id: randomUUID(), kind: 'AppointmentBooked' as const };
    const newcomer = booked('Nora Quinn', null);
    await inbox.once(message, scope, () => link.execute(newcomer));
    await inbox.once(message, scope, () => link.execute(newcomer));
    expect(await cards('Nora Quinn')).toHaveLength(1);
    await work.run(scope, () => link.execute(booked('Otto Reyes', null)));
    await work.run(scope, () => link.execute(booked('Otto Reyes', null)));
    expect(await cards('Otto Reyes')).toHaveLength(2);
  });
});

describe('CLI-1 search while typing', () => {
  const search = (text: string, branch = branchId) =>
    new SearchClients(work)
      .execute({ branchId: branch, text, limit: 5 })
      .then((found) => found.map(({ name }) => name));

  beforeAll(async () => {
    for (const [name, phone] of [
      ['Annika Kellermann', '+4915155501234'],
      ['Bert Annen', '+4917055509876'],
      ['Łukasz O’Neill', '+48501222333'],
    ] as const) {
      await work.run(scope, () => link.execute(booked(name, phone)));
    }
  });

  it('CLI-1: finds by the start of any word, first names first', async () => {
    expect(await search('ann')).toEqual(['Annika Kellermann', 'Bert Annen']);
    expect(await search('KELL ann')).toEqual(['Annika Kellermann']);
    expect(await search('lukasz neill')).toEqual(['Łukasz O’Neill']);
    expect(await search('nnika')).toEqual([]);
  });

  it('CLI-1: finds by a phone in any formatting', async () => {
    expect(await search('0151 555-012')).toEqual(['Annika Kellermann']);
    expect(await search('+48 (501) 22')).toEqual(['Łukasz O’Neill']);
    expect(await search('9876')).toEqual(['Bert Annen']);
  });

  it('CLI-1: never shows a client of another branch, even where the query itself forgets the branch', async () => {
    expect(await search('ann', elsewhere)).toEqual([]);
    expect(await cards('Bert Annen', { branchIds: [elsewhere] })).toEqual([]);
    const all = await work.read({ branchIds: [] }, () => work.query('select 1 from client'));
    expect(all).toEqual([]);
  });
});
