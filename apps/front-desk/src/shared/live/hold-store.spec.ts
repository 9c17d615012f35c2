import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { aHold, aProblem, aSession, berlin } from '../../testing/a-day';
import { FakeServer } from '../../testing/fake-server';
import { FakeSocket } from '../../testing/fake-socket';
import { settle } from '../../testing/settle';
import { SessionStore } from '../session/session-store';
import { HoldStore } from './hold-store';
import { LiveConnection } from './live-connection';
import { LiveSocketOpener } from './live-socket';

const wish = {
  branchId: berlin.id,
  teamMemberId: 'okafor',
  start: '2026-11-24T10:00:00Z',
  end: '2026-11-24T10:30:00Z',
};
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

describe('the time this desk holds', () => {
  let socket: FakeSocket;
  let holds: HoldStore;

  const pass = async (ms: number) => {
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(ms);
    TestBed.tick();
    await settle();
  };

  async function load(): Promise<void> {
    new FakeServer().on('GET /api/session', 200, aSession());
    TestBed.configureTestingModule({ providers: [{ provide: LiveSocketOpener, useValue: socket }] });
    TestBed.inject(LiveConnection);
    await TestBed.inject(SessionStore).restore();
    await pass(0);
    holds = TestBed.inject(HoldStore);
    await pass(0);
  }

  beforeEach(async () => {
    jest.useFakeTimers();
    sessionStorage.clear();
    localStorage.clear();
    socket = new FakeSocket();
    socket.answers['hold:place'] = () => ({ ok: true, hold: aHold({ expiresAt: inSeconds(60) }) });
    socket.answers['hold:renew'] = () => ({ ok: true, hold: { id: 'hold-1', expiresAt: inSeconds(60) } });
    await load();
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('CAL-6: counts down and is renewed every 20 s while somebody is at the desk', async () => {
    await holds.place(wish);
    expect(holds.secondsLeft()).toBe(60);
    await pass(10_000);
    expect(holds.secondsLeft()).toBe(50);
    await pass(10_000);
    expect(socket.commands('hold:renew')).toHaveLength(1);
    expect(holds.secondsLeft()).toBe(60);
  });

  it('CAL-6: asks after 90 s without a sign of life and lets the time go unless it is kept', async () => {
    await holds.place(wish);
    await pass(91_000);
    expect(holds.asking()).toBe(true);
    const renewals = socket.commands('hold:renew').length;
    await pass(25_000);
    expect(socket.commands('hold:renew')).toHaveLength(renewals);
    holds.keep();
    await pass(0);
    expect(holds.asking()).toBe(false);
    expect(holds.secondsLeft()).toBe(60);
  });

  it('CAL-6: the hold of nobody ends', async () => {
    await holds.place(wish);
    await pass(160_000);
    expect(holds.state()).toMatchObject({ kind: 'lost', problem: { code: 'hold-expired' } });
  });

  it('CAL-3: says who was faster, with alternatives', async () => {
    const facts = {
      blockers: [{ kind: 'hold', id: 'h', label: 'Anna', seatName: 'Dr Okafor', start: wish.start, end: wish.end }],
      alternatives: [],
    };
    socket.answers['hold:place'] = () => ({ ok: false, problem: aProblem('slot-taken', facts) });
    const outcome = await holds.place(wish);
    expect(outcome).toMatchObject({ kind: 'taken', taken: facts });
    expect(holds.phase()).toBe('lost');
  });

  it('CAL-6: a refused move keeps the old time', async () => {
    await holds.place(wish);
    socket.answers['hold:move'] = () => ({ ok: false, problem: aProblem('slot-taken') });
    const outcome = await holds.move({ ...wish, start: '2026-11-24T12:00:00Z', end: '2026-11-24T12:30:00Z' });
    expect(outcome.kind).toBe('taken');
    expect(holds.hold()?.start).toBe(wish.start);
  });

  it('CAL-6: a reload finds its hold again and renews it', async () => {
    await holds.place(wish);
    TestBed.resetTestingModule();
    await load();
    expect(holds.hold()?.id).toBe('hold-1');
    expect(socket.commands('hold:renew').length).toBeGreaterThan(0);
    const again = await holds.place(wish);
    expect(again.kind).toBe('held');
    expect(socket.commands('hold:place')).toHaveLength(1);
  });

  it('CAL-6: a window that was closed while the answer was on its way gives the time back', async () => {
    const placing = holds.place(wish);
    await holds.release();
    await placing;
    await settle();
    expect(holds.phase()).toBe('none');
    expect(socket.commands('hold:release')).toEqual([{ branchId: berlin.id, id: 'hold-1' }]);
  });

  it('a hold the server has given up is claimed anew', async () => {
    await holds.place(wish);
    socket.answers['hold:renew'] = () => ({ ok: false, problem: aProblem('hold-expired') });
    await pass(21_000);
    expect(socket.commands('hold:place')).toHaveLength(2);
    expect(holds.phase()).toBe('held');
  });

  it('nothing is held any more after saving, and nothing is released', async () => {
    await holds.place(wish);
    holds.consumed();
    expect(holds.hold()).toBeNull();
    expect(socket.commands('hold:release')).toHaveLength(0);
  });
});
