import { RequestRate } from './request-rates';

describe('the fuse against runaway programs', () => {
  it('SYS-1: lets a burst through, refuses what goes beyond, and recovers', () => {
    let now = 0;
    const rate = new RequestRate(10, () => now);
    const send = (count: number, key = 'anna') => {
      for (let sent = 0; sent < count; sent += 1) rate.count(key);
    };
    send(20);
    expect(() => send(1)).toThrow(expect.objectContaining({ code: 'too-many-requests' }));
    expect(() => send(20, 'tomas')).not.toThrow();
    now = 500;
    send(5);
    expect(() => send(1)).toThrow();
  });
});
