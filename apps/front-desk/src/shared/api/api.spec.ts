import { TestBed } from '@angular/core/testing';
import { aProblem } from '../../testing/a-day';
import { FakeServer } from '../../testing/fake-server';
import { Api } from './api';
import { newKey } from './endpoint';
import { routes } from './routes';
import { windowRoutes } from './window-routes';

describe('SYS-3: calling the API', () => {
  let server: FakeServer;
  let api: Api;

  beforeEach(() => {
    server = new FakeServer();
    api = TestBed.inject(Api);
  });

  it('fills the address in, and leaves out what was not asked', async () => {
    server.on('GET /api/branches/b%2F1/free-slots', 200, { slots: [] });
    const query = { serviceId: 's', from: '2026-11-24T00:00:00Z', to: '2026-11-25T00:00:00Z', teamMemberId: undefined };
    await api.call(routes.listFreeSlots, { params: { branchId: 'b/1' }, query });
    expect(server.asked[0]?.address).toBe(
      '/api/branches/b%2F1/free-slots?serviceId=s&from=2026-11-24T00%3A00%3A00Z&to=2026-11-25T00%3A00%3A00Z',
    );
  });

  it('sends the key of a creating command and the version an edit is based on', async () => {
    server.on('POST /api/branches/b/appointments', 201, {}).on('PATCH /api/appointments/a', 200, {});
    const body = { teamMemberId: 't', start: '2026-11-24T09:00:00Z' };
    await api.call(windowRoutes.bookAppointment, { params: { branchId: 'b' }, body, idempotencyKey: 'key-1' });
    await api.call(routes.editAppointment, { params: { appointmentId: 'a' }, body: { comment: 'x' }, version: 7 });
    expect(server.asked[0]?.headers.get('idempotency-key')).toBe('key-1');
    expect(server.asked[1]?.headers.get('if-match')).toBe('"7"');
  });

  it('throws the refusal with its facts', async () => {
    const blockers = [{ kind: 'hold', id: 'h', label: 'Anna', seatName: 'Dr Okafor', start: '', end: '' }];
    server.on('POST /api/branches/b/slot-holds', 409, aProblem('slot-taken', { blockers, alternatives: [] }));
    const refused = api.call(routes.placeHold, {
      params: { branchId: 'b' },
      body: { teamMemberId: 't', start: '2026-11-24T09:00:00Z', end: '2026-11-24T09:30:00Z' },
    });
    await expect(refused).rejects.toMatchObject({ code: 'slot-taken', slotTaken: { blockers, alternatives: [] } });
  });

  it('tells a missing answer from a refusal', async () => {
    server.unplug();
    await expect(api.call(routes.getSession, {})).rejects.toMatchObject({ code: 'offline', status: 0 });
  });

  it('takes the page of a proxy for an unavailable service', async () => {
    server.on('GET /api/session', 502);
    await expect(api.call(routes.getSession, {})).rejects.toMatchObject({ code: 'service-unavailable' });
  });

  it('SYS-1: says when the session has ended, not when a password was wrong', async () => {
    let ends = 0;
    api.sessionEnded.subscribe(() => (ends += 1));
    server
      .on('POST /api/session', 401, aProblem('wrong-credentials'))
      .on('GET /api/branches', 401, aProblem('not-signed-in'));
    await api.call(routes.signIn, { body: { email: 'a@b', password: 'x' } }).catch(() => undefined);
    expect(ends).toBe(0);
    await api.call(routes.listBranches, {}).catch(() => undefined);
    expect(ends).toBe(1);
  });

  it('makes keys that do not repeat', () => {
    expect(new Set(Array.from({ length: 100 }, newKey)).size).toBe(100);
  });
});
