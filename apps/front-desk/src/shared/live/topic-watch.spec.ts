import { runInInjectionContext, signal } from '@angular/core';
import { EnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import type { TopicRef } from '@anteroom/contracts-live';
import { aSession, berlin } from '../../testing/a-day';
import { FakeServer } from '../../testing/fake-server';
import { FakeSocket } from '../../testing/fake-socket';
import { settle } from '../../testing/settle';
import { SessionStore } from '../session/session-store';
import { LiveConnection } from './live-connection';
import { LiveSocketOpener } from './live-socket';
import { type Followed, TopicWatch } from './topic-watch';

const bill: TopicRef = { branchId: berlin.id, topic: 'bill', id: 'visit-1' };

describe('following a thing besides the day', () => {
  let socket: FakeSocket;
  let reads: { resolve: (value: string) => void; reject: (error: Error) => void }[];

  const pass = async (ms = 0) => {
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(ms);
    TestBed.tick();
    await settle();
  };
  const push = (version: number, value: string) => socket.push('topic:changed', { ...bill, version, value });
  const follow = (topic: () => TopicRef | undefined = () => bill): Followed<string> =>
    runInInjectionContext(TestBed.inject(EnvironmentInjector), () =>
      TestBed.inject(TopicWatch).follow<string>({
        topic,
        read: () => new Promise((resolve, reject) => reads.push({ resolve, reject })),
      }),
    );
  const answer = async (value: string) => {
    reads.shift()?.resolve(value);
    await pass();
  };

  beforeEach(async () => {
    jest.useFakeTimers();
    reads = [];
    socket = new FakeSocket();
    new FakeServer().on('GET /api/session', 200, aSession());
    TestBed.configureTestingModule({ providers: [{ provide: LiveSocketOpener, useValue: socket }] });
    TestBed.inject(LiveConnection);
    await TestBed.inject(SessionStore).restore();
    await pass();
  });
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('PAY-1: asks for pushes first and reads then', async () => {
    const followed = follow();
    await pass();
    expect([socket.commands('topic:watch'), reads.length]).toEqual([[bill], 1]);
    await answer('read');
    expect([followed.value(), followed.isLoading()]).toEqual(['read', false]);
  });

  it('PAY-1: shows what is pushed, and never an older version after a newer one', async () => {
    const followed = follow();
    await pass();
    await answer('read');
    push(5, 'fifth');
    push(4, 'fourth');
    expect(followed.value()).toBe('fifth');
    socket.push('topic:changed', { ...bill, id: 'another', version: 9, value: 'another' });
    expect(followed.value()).toBe('fifth');
  });

  it('PAY-1: what is pushed while it reads makes it read once more', async () => {
    const followed = follow();
    await pass();
    push(2, 'pushed');
    await answer('from before');
    expect(followed.value()).toBeUndefined();
    await answer('from after');
    expect([followed.value(), reads.length]).toEqual(['from after', 0]);
  });

  it('PAY-1: reads again after the connection was lost, and keeps what it showed meanwhile', async () => {
    const followed = follow();
    await pass();
    await answer('before');
    socket.cut();
    await pass(1_000);
    expect(followed.value()).toBe('before');
    expect(socket.commands('topic:watch')).toHaveLength(2);
    await answer('after');
    expect(followed.value()).toBe('after');
  });

  it('PAY-1: says why it could not be read, and can be asked again', async () => {
    const followed = follow();
    await pass();
    reads.shift()?.reject(new Error('away'));
    await pass();
    expect([followed.error(), followed.isLoading()]).toEqual([new Error('away'), false]);
    followed.reload();
    await answer('there');
    expect([followed.value(), followed.error()]).toEqual(['there', undefined]);
  });

  it('PAY-1: two sections that follow the same thing share one subscription', async () => {
    const first = signal<TopicRef | undefined>(bill);
    const second = signal<TopicRef | undefined>(bill);
    follow(first);
    follow(second);
    await pass();
    first.set(undefined);
    await pass();
    expect(socket.commands('topic:leave')).toEqual([]);
    second.set(undefined);
    await pass();
    expect(socket.commands('topic:leave')).toEqual([bill]);
  });
});
