import { TestBed } from '@angular/core/testing';
import { aProblem, aSession, berlin } from '../../testing/a-day';
import { FakeServer } from '../../testing/fake-server';
import { settle } from '../../testing/settle';
import { Api } from '../api/api';
import { routes } from '../api/routes';
import { Drafts } from './drafts';
import { SessionStore } from './session-store';

const harbour = { ...berlin, id: 'branch-2', name: 'Harbour Clinic' };

describe('SYS-1: who is signed in', () => {
  let server: FakeServer;
  let session: SessionStore;

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    server = new FakeServer().on('GET /api/session', 200, aSession({ branches: [berlin, harbour] }));
    session = TestBed.inject(SessionStore);
  });

  it('is asked once per page load', async () => {
    await Promise.all([session.restore(), session.restore()]);
    await session.restore();
    expect(server.asked).toHaveLength(1);
    expect(session.user()?.name).toBe('Maria Lindqvist');
  });

  it('knows what the role may do', async () => {
    await session.restore();
    expect(session.can('appointment.create')).toBe(true);
    expect(session.can('appointment.overbook')).toBe(false);
  });

  it('remembers the branch on this desk, and falls back where the person does not work there', async () => {
    await session.restore();
    expect(session.branch()?.id).toBe('branch-1');
    session.chooseBranch('branch-2');
    expect(session.branch()?.name).toBe('Harbour Clinic');
    session.chooseBranch('closed');
    expect(session.branch()?.id).toBe('branch-1');
  });

  it('tells "nobody" from "the server is silent"', async () => {
    server.unplug();
    await expect(session.restore()).rejects.toMatchObject({ code: 'offline' });
    expect(session.unreachable()).toBe(true);
    new FakeServer().on('GET /api/session', 401, aProblem('not-signed-in'));
    await expect(session.restore()).resolves.toBe(false);
    expect(session.unreachable()).toBe(false);
  });

  it('signs out on this desk even when the server cannot be told', async () => {
    await session.restore();
    server.unplug();
    await session.signOut().catch(() => undefined);
    expect(session.signedIn()).toBe(false);
  });

  it('leaves person, branch and rights on screen when the server ends the session', async () => {
    await session.restore();
    session.end();
    expect([session.over(), session.signedIn()]).toEqual([true, false]);
    expect([session.user()?.name, session.branch()?.timeZone]).toEqual(['Maria Lindqvist', 'Europe/Berlin']);
    expect(session.can('appointment.create')).toBe(true);
  });

  it('sends what was refused, or asked for meanwhile, once the same person has signed in again', async () => {
    await session.restore();
    server
      .on('GET /api/branches/branch-1/services', 401, aProblem('not-signed-in'))
      .on('POST /api/session', 200, aSession());
    const api = TestBed.inject(Api);
    const input = { params: { branchId: 'branch-1' } };
    const refused = api.call(routes.listServices, input);
    await settle();
    expect(session.over()).toBe(true);
    const asked = [api.call(routes.listServices, input), api.call(routes.listServices, input)];
    server.on('GET /api/branches/branch-1/services', 200, []);
    await session.signIn('maria@demo.example', 'x');
    expect(await Promise.all([refused, ...asked])).toEqual([[], [], []]);
    expect(session.over()).toBe(false);
    expect(server.asked.filter(({ address }) => address.endsWith('services'))).toHaveLength(2);
  });

  it('goes on where another tab of the desk has signed the same person in', async () => {
    await session.restore();
    session.end();
    window.dispatchEvent(new StorageEvent('storage', { key: 'anteroom.signed-in' }));
    await settle();
    expect(session.over()).toBe(false);
  });

  it('starts anew for somebody else, also where another tab signed them in', async () => {
    await session.restore();
    let replaced = 0;
    session.replaced.subscribe(() => (replaced += 1));
    server.on('GET /api/session', 200, aSession({ user: { ...aSession().user, id: 'somebody-else' } }));
    window.dispatchEvent(new StorageEvent('storage', { key: 'anteroom.signed-in' }));
    await settle();
    expect(replaced).toBe(1);
    expect(session.user()?.name).toBe('Maria Lindqvist');
  });

  it('keeps what was typed for its author, also after the session has ended', async () => {
    await session.restore();
    const drafts = TestBed.inject(Drafts);
    drafts.keep('booking', { comment: 'half a sent' });
    session.end();
    drafts.keep('booking', { comment: 'half a sentence' });
    await session.signIn('maria@demo.example', 'x').catch(() => undefined);
    expect(drafts.find('booking')).toEqual({ comment: 'half a sentence' });
    await session.signOut().catch(() => undefined);
    server.on('POST /api/session', 200, aSession({ user: { ...aSession().user, id: 'somebody-else' } }));
    await session.signIn('anna@demo.example', 'x');
    expect(drafts.find('booking')).toBeUndefined();
  });
});
