import { TestBed } from '@angular/core/testing';
import { aProblem, aSession, berlin } from '../../testing/a-day';
import { FakeServer } from '../../testing/fake-server';
import { FakeSocket } from '../../testing/fake-socket';
import { settle } from '../../testing/settle';
import { LiveConnection } from '../live/live-connection';
import { LiveSocketOpener } from '../live/live-socket';
import { SessionStore } from '../session/session-store';
import { BranchCatalogue } from './branch-catalogue';

const branch = `GET /api/branches/${berlin.id}`;
const lists = ['services', 'team-members', 'resources'];

describe('CAL-1: people, services and rooms of the branch', () => {
  let server: FakeServer;
  let catalogue: BranchCatalogue;
  const rest = async () => {
    TestBed.tick();
    await settle();
    TestBed.tick();
  };
  const asked = () => server.asked.filter(({ address }) => lists.some((list) => address.endsWith(list))).length;

  beforeEach(async () => {
    server = new FakeServer().on('GET /api/session', 200, aSession({ rights: ['calendar.view'] }));
    for (const list of lists) server.on(`${branch}/${list}`, 200, [{ id: `one of ${list}`, units: [] }]);
    TestBed.configureTestingModule({ providers: [{ provide: LiveSocketOpener, useValue: new FakeSocket() }] });
    await TestBed.inject(SessionStore).restore();
    catalogue = TestBed.inject(BranchCatalogue);
    await rest();
  });
  afterEach(() => TestBed.resetTestingModule());

  it('are read once, however many screens and windows ask', async () => {
    expect(catalogue.ready()).toBe(true);
    catalogue.refresh();
    catalogue.refresh();
    await rest();
    expect(asked()).toBe(3);
  });

  it('stay on screen when they cannot be read again', async () => {
    const later = Date.now() + 120_000;
    const now = Date.now;
    Date.now = () => later;
    for (const list of lists) server.on(`${branch}/${list}`, 503, aProblem('service-unavailable'));
    TestBed.inject(LiveConnection).reconnected.next();
    await rest();
    Date.now = now;
    expect(asked()).toBe(6);
    expect(catalogue.services().map(({ id }) => id)).toEqual(['one of services']);
    expect(catalogue.ready()).toBe(true);
  });
});
