import { KnownDevices } from './known-devices';

const devices = new KnownDevices('a secret for tests that is long enough');

describe('a device on which somebody signed in before', () => {
  it('SYS-1: is known for their account only, and for each further one', () => {
    const cookie = devices.remember(undefined, 'account:anna');
    const both = devices.remember(cookie, 'account:tomas');
    expect(devices.find(cookie, 'account:tomas')).toBeUndefined();
    expect(devices.find(both, 'account:anna')).toBe(devices.find(cookie, 'account:anna'));
    expect(devices.find(both, 'account:tomas')).toBe(devices.find(cookie, 'account:anna'));
  });

  it('SYS-1: is not known by a cookie that somebody made, changed or took from another installation', () => {
    const cookie = devices.remember(undefined, 'account:anna');
    const [id = '', mark = ''] = cookie.split('.');
    const elsewhere = new KnownDevices('another secret that is long enough too');
    for (const forged of [
      undefined,
      '',
      id,
      `${id}.`,
      `${'A'.repeat(22)}.${mark}`,
      `${cookie}x`,
      `${id}.${'A'.repeat(22)}`,
    ])
      expect(devices.find(forged, 'account:anna')).toBeUndefined();
    expect(elsewhere.find(cookie, 'account:anna')).toBeUndefined();
  });

  it('SYS-1: remembers the twelve accounts that signed in last', () => {
    let cookie: string | undefined;
    for (let account = 0; account < 13; account += 1) cookie = devices.remember(cookie, `account:${account}`);
    expect(devices.find(cookie, 'account:0')).toBeUndefined();
    for (let account = 1; account < 13; account += 1) expect(devices.find(cookie, `account:${account}`)).toBeDefined();
    expect((cookie ?? '').length).toBeLessThan(400);
  });
});
