import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { Announcer } from './announcer';

describe('CAL-8: screen-reader announcements', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('says at most one sentence in two seconds, the latest', () => {
    const announcer = TestBed.inject(Announcer);
    announcer.polite('Anna booked 13:30');
    announcer.polite('Anna booked 14:00');
    expect(announcer.politeNow()).toBe('');
    jest.advanceTimersByTime(2_000);
    expect(announcer.politeNow()).toBe('Anna booked 14:00');
  });

  it('says a refusal at once', () => {
    const announcer = TestBed.inject(Announcer);
    announcer.assertive('This time is taken.');
    jest.advanceTimersByTime(0);
    expect(announcer.assertiveNow()).toBe('This time is taken.');
  });

  it('keeps the last five', () => {
    const announcer = TestBed.inject(Announcer);
    for (const n of [1, 2, 3, 4, 5, 6]) announcer.assertive(`${n}`);
    expect(announcer.lastFive()).toEqual(['6', '5', '4', '3', '2']);
  });
});
