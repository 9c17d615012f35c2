import { parsePhoneNumber } from 'libphonenumber-js/max';
import { branches, catalogue, demoClients, positionsOf, team } from './index';

describe('SYS-5 the demo centre', () => {
  it('SYS-5: has 2 branches in different time zones, 24 people and 60 services', () => {
    expect(new Set(branches.map((branch) => branch.timeZone)).size).toBe(2);
    expect(team).toHaveLength(24);
    expect(catalogue).toHaveLength(60);
  });

  it('SYS-5: somebody performs every service, and everybody performs some', () => {
    for (const offer of catalogue) expect(positionsOf(offer.branch)).toContain(offer.position);
    for (const person of team) {
      expect(catalogue.some((offer) => offer.branch === person.branch && offer.position === person.position)).toBe(
        true,
      );
    }
  });

  it('SYS-5: is the same centre on every machine', () => {
    expect(demoClients(300)).toEqual(demoClients(300));
  });

  it('SYS-5: clients have phones that their country allows, each its own', () => {
    const clients = demoClients(1_500);
    expect(new Set(clients.map((client) => client.phone)).size).toBe(1_500);
    const wrong = clients.filter((client) => !parsePhoneNumber(client.phone).isValid());
    expect(wrong.map((client) => client.phone)).toEqual([]);
  });

  it('CLI-2: clients can be written to, and none of them is a real person', () => {
    const clients = demoClients(1_500);
    const emails = clients.flatMap(({ email }) => email ?? []);
    expect(emails.length).toBeGreaterThan(1_000);
    expect(emails.filter((email) => !/^[a-z]+([._][a-z]+)?\d*@example\.(org|net)$/.test(email))).toEqual([]);
    const languages = clients.flatMap(({ language }) => language ?? []);
    expect(Intl.getCanonicalLocales([...new Set(languages)]).length).toBeGreaterThan(5);
    const wishes = new Set(clients.map(({ preferredChannel }) => preferredChannel));
    expect(wishes).toEqual(new Set(['any', 'sms', 'email', 'none']));
    expect(clients.filter(({ email, preferredChannel }) => email === null && preferredChannel === 'email')).toEqual([]);
  });
});
