import { ClientChanged, ClientLinked } from '@anteroom/contracts-clients';
import { randomUUID } from 'node:crypto';
import { ClientsBench, booked, branchId, elsewhere, scope } from '../testing/clients-bench.fixture';
import type { NewcomerBooked } from './link-client';
import { SearchClients } from './search-clients';

let bench: ClientsBench;
beforeAll(async () => {
  bench = await ClientsBench.open();
});
afterAll(() => bench.close());

const link = (newcomer: NewcomerBooked) => bench.work.run(scope, () => bench.link.execute(newcomer));
const cards = (name: string, within = scope) => bench.cards(name, within);

describe('CLI-1 the card of somebody booked by name and phone', () => {
  it('CLI-1: is made once when ten desks book the same new person at the same moment', async () => {
    const before = (await bench.said(ClientLinked.name)).length;
    await Promise.all(Array.from({ length: 10 }, () => link(booked('Lucía Romero', '+4915112345678'))));
    expect(await cards('Lucía Romero')).toHaveLength(1);
    expect((await bench.said(ClientLinked.name)).length - before).toBe(10);
    expect(new Set((await bench.said(ClientChanged.name)).map(({ body }) => body.clientId)).size).toBe(1);
  });

  it('CLI-1: is found again whatever the accents and case', async () => {
    await link(booked('José Núñez', '+34600111222'));
    await link(booked('jose nunez', '+34600111222'));
    expect(await cards('José Núñez')).toHaveLength(1);
    expect(await cards('jose nunez')).toHaveLength(0);
  });

  it('CLI-1: is another one for a relative with the same phone, and for a namesake without a phone', async () => {
    await link(booked('Mia Weber', '+4915100000001'));
    await link(booked('Tom Weber', '+4915100000001'));
    await link(booked('Jan Kowalski', null));
    await link(booked('Jan Kowalski', null));
    expect(await cards('Tom Weber')).toHaveLength(1);
    expect(await cards('Jan Kowalski')).toHaveLength(2);
  });

  it('CLI-2: has the e-mail that was typed with name and phone, and a card without one gets it', async () => {
    await link({ ...booked('Ada Brandt', '+4915100000011'), email: 'ada@example.org' });
    await link({ ...booked('Ada Brandt', '+4915100000011'), email: 'other@example.org' });
    const [ada] = await cards('Ada Brandt');
    const read = (id = '') => bench.read.execute(id, [branchId]);
    expect(await read(ada?.id)).toMatchObject({ version: 1, email: 'ada@example.org' });
    await link(booked('Ben Brandt', '+4915100000012'));
    await link({ ...booked('Ben Brandt', '+4915100000012'), email: 'ben@example.org' });
    const [ben] = await cards('Ben Brandt');
    expect(await read(ben?.id)).toMatchObject({ version: 2, email: 'ben@example.org' });
    const told = (await bench.said(ClientChanged.name)).filter(({ body }) => body['clientId'] === ben?.id);
    expect(told.map(({ version, body }) => [version, body['email']])).toEqual([
      [1, null],
      [2, 'ben@example.org'],
    ]);
  });

  it('CLI-1: a message that comes twice makes one card; without the inbox it would make two', async () => {
    const message = { id: randomUUID(), kind: 'AppointmentBooked' as const };
    const newcomer = booked('Nora Quinn', null);
    await bench.inbox.once(message, scope, () => bench.link.execute(newcomer));
    await bench.inbox.once(message, scope, () => bench.link.execute(newcomer));
    expect(await cards('Nora Quinn')).toHaveLength(1);
    await link(booked('Otto Reyes', null));
    await link(booked('Otto Reyes', null));
    expect(await cards('Otto Reyes')).toHaveLength(2);
  });
});

describe('CLI-1 search while typing', () => {
  const search = (text: string, branch = branchId) =>
    new SearchClients(bench.work)
      .execute({ branchId: branch, text, limit: 5 })
      .then((found) => found.map(({ name }) => name));

  beforeAll(async () => {
    for (const [name, phone] of [
      ['Annika Kellermann', '+4915155501234'],
      ['Bert Annen', '+4917055509876'],
      ['Łukasz O’Neill', '+48501222333'],
    ] as const) {
      await link(booked(name, phone));
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
    const all = await bench.work.read({ branchIds: [] }, () => bench.work.query('select 1 from client'));
    expect(all).toEqual([]);
  });
});
