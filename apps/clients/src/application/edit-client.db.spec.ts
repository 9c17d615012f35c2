import { ClientChanged, type EditClient } from '@anteroom/contracts-clients';
import { DomainError, NotFound } from '@anteroom/kernel';
import { ClientsBench, branchId, elsewhere } from '../testing/clients-bench.fixture';

describe('CLI-2 the contact facts of a client', () => {
  let bench: ClientsBench;
  beforeAll(async () => {
    bench = await ClientsBench.open();
  });
  afterAll(() => bench.close());

  const edit = (clientId: string, version: number, wanted: EditClient, branchIds = [branchId]) =>
    bench.edit.execute({ clientId, version, edit: wanted, branchIds });
  const read = (clientId: string) => bench.read.execute(clientId, [branchId]);
  const toldOf = async (clientId: string) =>
    (await bench.said(ClientChanged.name)).filter(({ body }) => body.clientId === clientId);

  it('CLI-2: what is named is kept, what is not named stays, and others hear of the new version', async () => {
    const clientId = await bench.aCard('Ingrid Holm', '+4915112345678');
    const edited = await edit(clientId, 1, { email: 'ingrid@example.org', preferredChannel: 'email' });
    const facts = { name: 'Ingrid Holm', phone: '+4915112345678', email: 'ingrid@example.org' };
    const contact = { branchId, ...facts, language: null, preferredChannel: 'email' };
    expect(edited).toEqual({ id: clientId, version: 2, ...contact });
    expect(await read(clientId)).toEqual(edited);
    const told = await toldOf(clientId);
    expect(told.map(({ version }) => version)).toEqual([1, 2]);
    expect(told[1]?.body).toEqual({ clientId, ...contact });
  });

  it('CLI-2: null takes a fact away, and an edit that says what is there already tells nobody', async () => {
    const clientId = await bench.aCard('Olga Petrova', '+4915112345679');
    await edit(clientId, 1, { email: 'olga@example.org', language: 'ru' });
    expect(await edit(clientId, 2, { email: null, phone: null })).toMatchObject({ email: null, phone: null });
    expect(await edit(clientId, 3, { email: null, language: 'RU' })).toMatchObject({ version: 3, language: 'ru' });
    expect(await toldOf(clientId)).toHaveLength(3);
  });

  it('CLI-2: a phone is read as one of the branch’s country, in any formatting', async () => {
    const clientId = await bench.aCard('Jan Nowak');
    expect(await edit(clientId, 1, { phone: '0151 / 23 45 67 80' })).toMatchObject({ phone: '+4915123456780' });
    await expect(edit(clientId, 2, { phone: '12 oder so' })).rejects.toMatchObject({
      code: 'invalid',
      facts: { fields: [{ path: 'phone' }] },
    });
  });

  it('CLI-2: a new name is found at once', async () => {
    const clientId = await bench.aCard('Mia Weber', '+4915112345681');
    await edit(clientId, 1, { name: 'Mia Łopez' });
    const [row] = await bench.work.read({ branchIds: [branchId] }, () =>
      bench.work.query<{ search_key: string }>('select search_key from client where id = $1', [clientId]),
    );
    expect(row?.search_key).toBe(' mia lopez');
  });

  it('CLI-2: of two who edit the same version, one is told what the card says now', async () => {
    const clientId = await bench.aCard('Tom Weber', '+4915112345682');
    const outcomes = await Promise.allSettled([
      edit(clientId, 1, { email: 'tom@example.org' }),
      edit(clientId, 1, { language: 'tr' }),
    ]);
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as DomainError] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ code: 'stale', facts: { current: await read(clientId) } });
  });

  it('CLI-2: two cards never have one name and one phone', async () => {
    await bench.aCard('Sam Reyes', '+4915112345683');
    const clientId = await bench.aCard('Samuel Reyes', '+4915112345683');
    await expect(edit(clientId, 1, { name: 'Sam Reyes' })).rejects.toMatchObject({ code: 'invalid' });
    expect(await read(clientId)).toMatchObject({ version: 1, name: 'Samuel Reyes' });
  });

  it('CLI-2: a card of another branch does not exist', async () => {
    const clientId = await bench.aCard('Nora Quinn');
    await expect(bench.read.execute(clientId, [elsewhere])).rejects.toThrow(NotFound);
    await expect(edit(clientId, 1, { name: 'Nora Quin' }, [elsewhere])).rejects.toThrow(NotFound);
    expect(await read(clientId)).toMatchObject({ version: 1, name: 'Nora Quinn' });
  });
});
