import { TestBed } from '@angular/core/testing';
import type { OpenDayAnswer } from '@anteroom/contracts-live';
import { jest } from '@jest/globals';
import {
  aDay,
  aHold,
  aProblem,
  aSession,
  anAppointment,
  anna,
  appointmentChange,
  berlin,
  tomas,
} from '../../testing/a-day';
import { FakeServer } from '../../testing/fake-server';
import { FakeSocket } from '../../testing/fake-socket';
import { settle } from '../../testing/settle';
import { SessionStore } from '../session/session-store';
import { ColleagueActions } from './colleague-actions';
import { DayStore } from './day-store';
import { LiveConnection } from './live-connection';
import { LiveSocketOpener } from './live-socket';

const day = { branchId: berlin.id, date: '2026-11-24' };
const dayAddress = `GET /api/branches/${berlin.id}/days/2026-11-24`;

describe('the open day', () => {
  let socket: FakeSocket;
  let server: FakeServer;
  let store: DayStore;

  const pass = async (ms: number) => {
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(ms);
    TestBed.tick();
    await settle();
  };
  const snapshot = (facts = {}): OpenDayAnswer => ({ ok: true, snapshot: aDay(facts) });

  beforeEach(async () => {
    jest.useFakeTimers({ doNotFake: ['performance'] });
    localStorage.clear();
    server = new FakeServer().on('GET /api/session', 200, aSession());
    socket = new FakeSocket();
    socket.answers['day:open'] = () => snapshot({ appointments: [anAppointment()] });
    TestBed.configureTestingModule({ providers: [{ provide: LiveSocketOpener, useValue: socket }] });
    TestBed.inject(LiveConnection);
    await TestBed.inject(SessionStore).restore();
    store = TestBed.inject(DayStore);
    await pass(0);
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  async function opened(): Promise<void> {
    store.open(day.branchId, day.date);
    await pass(20);
  }

  const push = (revision: number, ...changes: ReturnType<typeof appointmentChange>[]) =>
    socket.push('day:changed', { ...day, revision, changes });

  it('CAL-1: is loading, then ready with what the snapshot holds', async () => {
    store.open(day.branchId, day.date);
    expect(store.phase()).toBe('loading');
    expect(store.readOnly()).toBe(true);
    await pass(20);
    expect(store.phase()).toBe('ready');
    expect(store.readOnly()).toBe(false);
    expect(store.appointmentIdsOf('okafor')()).toEqual(['appointment-1']);
  });

  it('CAL-6: a push repaints one block and leaves the others and the columns alone', async () => {
    socket.answers['day:open'] = () =>
      snapshot({ appointments: [anAppointment(), anAppointment({ id: 'other', start: '2026-11-24T12:00:00Z' })] });
    await opened();
    const other = store.appointment('other')();
    const column = store.appointmentIdsOf('okafor')();
    push(2, appointmentChange(anAppointment({ version: 2, status: 'arrived' })));
    await pass(20);
    expect(store.appointment('appointment-1')()?.status).toBe('arrived');
    expect(store.appointment('other')()).toBe(other);
    expect(store.appointmentIdsOf('okafor')()).toBe(column);
  });

  it('CAL-6: asks what changed when a gap is not filled within 100 ms', async () => {
    await opened();
    socket.answers['day:open'] = () => ({
      ok: true,
      changes: {
        revision: 3,
        changes: [appointmentChange(anAppointment({ id: 'missed' })), appointmentChange(anAppointment({ id: 'seen' }))],
      },
    });
    push(3, appointmentChange(anAppointment({ id: 'seen' })));
    await pass(90);
    expect(socket.commands('day:open')).toHaveLength(1);
    await pass(40);
    expect(socket.commands('day:open').at(-1)).toEqual({ ...day, revision: 1 });
    expect(store.revision()).toBe(3);
    expect(store.appointmentIdsOf('okafor')()).toHaveLength(3);
  });

  it('CAL-6: a gap that closes in time asks nothing', async () => {
    await opened();
    push(3, appointmentChange(anAppointment({ id: 'later' })));
    push(2, appointmentChange(anAppointment({ id: 'sooner' })));
    await pass(300);
    expect(socket.commands('day:open')).toHaveLength(1);
    expect(store.revision()).toBe(3);
  });

  it('CAL-6: after a lost connection it asks for what it missed', async () => {
    await opened();
    socket.answers['day:open'] = () => ({
      ok: true,
      changes: { revision: 8, changes: [appointmentChange(anAppointment({ version: 2, status: 'completed' }))] },
    });
    socket.cut();
    await pass(2_000);
    expect(store.revision()).toBe(8);
    expect(store.appointment('appointment-1')()?.status).toBe('completed');
  });

  it('CAL-6: a minute without a connection makes the day read-only until it was confirmed again', async () => {
    await opened();
    socket.reachable = false;
    server.unplug();
    socket.cut();
    await pass(61_000);
    expect(store.phase()).toBe('ready');
    expect(store.readOnly()).toBe(true);
    socket.reachable = true;
    TestBed.inject(LiveConnection).tryNow();
    await pass(100);
    expect(store.readOnly()).toBe(false);
  });

  it('reads over HTTP while the socket is away, and takes a snapshot when the changes are too old', async () => {
    socket.reachable = false;
    socket.cut();
    server
      .on(dayAddress, 200, aDay({ revision: 30, appointments: [anAppointment({ id: 'fresh' })] }))
      .on(`${dayAddress}/changes`, 410, aProblem('changes-too-old'));
    await opened();
    expect(store.appointmentIdsOf('okafor')()).toEqual(['fresh']);
    store.retry();
    await pass(50);
    expect(server.asked.map((one) => one.address)).toContain(
      `/api/branches/${berlin.id}/days/2026-11-24/changes?since=30`,
    );
    expect(store.revision()).toBe(30);
  });

  it('polls while pushes are delayed', async () => {
    await opened();
    socket.push('live:state', { pushes: 'delayed' });
    await pass(7_000);
    expect(socket.commands('day:open').length).toBeGreaterThanOrEqual(3);
  });

  it('says why a day cannot be read, and keeps trying', async () => {
    socket.answers['day:open'] = () => ({ ok: false, problem: aProblem('service-unavailable') });
    await opened();
    expect(store.phase()).toBe('failed');
    expect(store.problem()?.code).toBe('service-unavailable');
    socket.answers['day:open'] = () => snapshot();
    await pass(5_000);
    expect(store.phase()).toBe('ready');
  });

  it('CAL-5: what is not committed looks uncommitted, and a refusal puts it back', async () => {
    await opened();
    const before = store.appointment('appointment-1')();
    const assumption = store.assume('appointment-1', { start: '2026-11-24T11:00:00Z', end: '2026-11-24T11:30:00Z' });
    expect(store.appointment('appointment-1')()).toMatchObject({ start: '2026-11-24T11:00:00Z', uncommitted: true });
    assumption.drop();
    expect(store.appointment('appointment-1')()).toEqual(before);
  });

  it('CAL-6: the answer to an own command is drawn before its push, and never replaced by an older version', async () => {
    await opened();
    store.commit(anAppointment({ version: 3, status: 'arrived' }));
    expect(store.appointment('appointment-1')()?.status).toBe('arrived');
    push(2, appointmentChange(anAppointment({ version: 2, status: 'confirmed' })));
    await pass(20);
    expect(store.appointment('appointment-1')()?.status).toBe('arrived');
    push(3, appointmentChange(anAppointment({ version: 3, status: 'arrived' })));
    push(4, appointmentChange(anAppointment({ version: 4, status: 'in-room' })));
    await pass(20);
    expect(store.appointment('appointment-1')()?.status).toBe('in-room');
  });

  it('CAL-6: a hold is drawn until it expires, however its end is told', async () => {
    const expiresAt = new Date(Date.now() + 30_000).toISOString();
    socket.answers['day:open'] = () => snapshot({ holds: [aHold({ expiresAt })] });
    await opened();
    expect(store.holdIdsOf('okafor')()).toEqual(['hold-1']);
    socket.push('hold:renewed', { id: 'hold-1', expiresAt: new Date(Date.now() + 60_000).toISOString() });
    await pass(40_000);
    expect(store.holdIdsOf('okafor')()).toEqual(['hold-1']);
    await pass(21_000);
    expect(store.holdIdsOf('okafor')()).toEqual([]);
  });

  it('a day that was open before is on screen at once, read-only until it is confirmed', async () => {
    await opened();
    store.open(day.branchId, '2026-11-25');
    await pass(20);
    store.open(day.branchId, day.date);
    expect(store.phase()).toBe('ready');
    expect(store.readOnly()).toBe(true);
    expect(store.appointmentIdsOf('okafor')()).toEqual(['appointment-1']);
    await pass(20);
    expect(store.readOnly()).toBe(false);
  });

  it('CAL-6: the status bar tells what colleagues did, not what we did', async () => {
    const log = TestBed.inject(ColleagueActions);
    await opened();
    push(2, appointmentChange(anAppointment({ version: 2, status: 'arrived', changedBy: anna })));
    push(3, appointmentChange(anAppointment({ id: 'new', changedBy: { id: 'me', name: 'Maria', colour: 3 } })));
    push(4, appointmentChange(anAppointment({ id: 'third', changedBy: tomas })));
    expect(log.lastTwo().map(({ by, kind }) => [by.id, kind])).toEqual([
      ['tomas', 'booked'],
      ['anna', 'status'],
    ]);
  });
});
