import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { aSession } from '../../testing/a-day';
import { FakeServer } from '../../testing/fake-server';
import { FakeSocket } from '../../testing/fake-socket';
import { settle } from '../../testing/settle';
import { SessionStore } from '../session/session-store';
import { LiveConnection } from './live-connection';
import { LiveSocketOpener } from './live-socket';

describe('CAL-6: the connection to the centre', () => {
  let socket: FakeSocket;
  let live: LiveConnection;

  const pass = async (ms: number) => {
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(ms);
    TestBed.tick();
    await settle();
  };

  beforeEach(async () => {
    jest.useFakeTimers();
    localStorage.clear();
    new FakeServer().on('GET /api/session', 200, aSession());
    socket = new FakeSocket();
    TestBed.configureTestingModule({ providers: [{ provide: LiveSocketOpener, useValue: socket }] });
    live = TestBed.inject(LiveConnection);
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  async function signedIn(): Promise<void> {
    await TestBed.inject(SessionStore).restore();
    await pass(0);
  }

  it('says within two seconds that the network is gone, and is back as soon as it is', async () => {
    await signedIn();
    await pass(10_000);
    socket.reachable = false;
    window.dispatchEvent(new Event('offline'));
    await pass(1_900);
    expect(live.state().kind).toBe('reconnecting');
    socket.reachable = true;
    window.dispatchEvent(new Event('online'));
    await pass(250);
    expect(live.state().kind).toBe('live');
  });

  it('is not opened before somebody has signed in', async () => {
    await pass(5_000);
    expect(socket.connects).toBe(0);
    await signedIn();
    expect(live.state().kind).toBe('live');
  });

  it('says that it was lost after 1.5 s, and that the day is stale after a minute', async () => {
    await signedIn();
    socket.reachable = false;
    socket.cut();
    await pass(1_000);
    expect(live.state().kind).toBe('live');
    await pass(1_000);
    expect(live.state().kind).toBe('reconnecting');
    await pass(60_000);
    expect(live.state().kind).toBe('stale');
  });

  it('tries again after 0.5, 1, 2, 4, 8 and then every 15 s, and comes back by itself', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    await signedIn();
    socket.reachable = false;
    socket.cut();
    await pass(15_600);
    expect(socket.connects).toBe(6);
    await pass(15_000);
    expect(socket.connects).toBe(7);
    socket.reachable = true;
    await pass(15_000);
    expect(live.state().kind).toBe('live');
  });

  it('tries at once when the network is back', async () => {
    await signedIn();
    socket.reachable = false;
    socket.cut();
    await pass(8_000);
    const before = socket.connects;
    socket.reachable = true;
    window.dispatchEvent(new Event('online'));
    await pass(0);
    expect(socket.connects).toBe(before + 1);
    expect(live.connected()).toBe(true);
  });

  it('refuses commands without a connection instead of queueing them', async () => {
    await expect(live.send('presence:attention', { state: 'active' })).rejects.toMatchObject({ code: 'offline' });
  });

  it('SYS-1: ends the session on this desk when the server ends it', async () => {
    await signedIn();
    socket.push('session:ended');
    expect(TestBed.inject(SessionStore).signedIn()).toBe(false);
  });
});
