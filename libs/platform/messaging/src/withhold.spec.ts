import { withhold } from './withhold';

const body = { visitId: 'v', client: { id: 'c', name: 'Canary', phone: '+491512345678' }, resources: ['Room 1'] };

describe('what a subscriber has no need of', () => {
  it('SYS-4: is nothing in the body that it gets, and the body itself stays as it is', () => {
    expect(withhold(body, ['client', 'resources'])).toEqual({ visitId: 'v', client: null, resources: [] });
    expect(withhold(body, ['client.phone'])).toEqual({ ...body, client: { ...body.client, phone: null } });
    expect(body.client.phone).toBe('+491512345678');
  });

  it('SYS-4: that is not there stays away', () => {
    expect(withhold({ ...body, client: null }, ['client.phone', 'email'])).toEqual({ ...body, client: null });
    expect(withhold(body, [])).toBe(body);
  });
});
