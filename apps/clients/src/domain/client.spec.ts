import { Temporal } from '@anteroom/kernel';
import fc from 'fast-check';
import { Client, type ContactFacts, contactOf } from './client';

const ingrid = () =>
  Client.register({
    id: '0190a000-0000-7000-8c00-000000000001',
    branchId: '0190a000-0000-7000-8000-000000000001',
    name: 'Ingrid Holm',
    phone: '+4930123456',
    now: Temporal.Instant.from('2026-11-24T09:00:00Z'),
  });
const text = fc.stringMatching(/^[a-z]{1,8}$/);
const facts: fc.Arbitrary<Partial<ContactFacts>> = fc.record(
  {
    name: text,
    phone: fc.constantFrom('+4930111111', null),
    email: fc.oneof(
      text.map((name) => `${name}@example.org`),
      fc.constant(null),
    ),
    language: fc.constantFrom('de', 'pt-BR', 'tr', null),
    preferredChannel: fc.constantFrom('any', 'sms', 'email', 'none'),
  },
  { requiredKeys: [] },
);

describe('CLI-2 the contact facts of a client', () => {
  it('CLI-2: take what is named, and nothing else', () => {
    const client = ingrid();
    expect(client.edit({ email: 'ingrid@example.org', language: 'sv-se' })).toBe(true);
    expect(client).toMatchObject({
      version: 2,
      name: 'Ingrid Holm',
      phone: '+4930123456',
      email: 'ingrid@example.org',
      language: 'sv-SE',
      preferredChannel: 'any',
    });
  });

  it('CLI-2: a new name is found by what it is now', () => {
    const client = ingrid();
    client.edit({ name: ' Ingrid Sjöberg ' });
    expect(client).toMatchObject({ name: 'Ingrid Sjöberg', searchKey: ' ingrid sjoberg' });
  });

  it('CLI-2: any edit leaves what it does not name, and the same edit again changes nothing', () => {
    fc.assert(
      fc.property(facts, facts, (first, second) => {
        const client = ingrid();
        client.edit(first);
        const before = { ...contactOf(client), version: client.version };
        const changed = client.edit(second);
        expect(contactOf(client)).toEqual({ ...contactOf({ ...before, ...second }) });
        expect(client.version).toBe(before.version + (changed ? 1 : 0));
        expect(client.edit(second)).toBe(false);
      }),
    );
  });
});
