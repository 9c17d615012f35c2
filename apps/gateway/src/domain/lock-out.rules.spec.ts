import fc from 'fast-check';
import { addressBlock, forgottenAfterMinutes, waitInWords, waitSecondsAfter } from './lock-out.rules';

describe('the wait after failed sign-ins', () => {
  it('SYS-1: lets a person mistype, then doubles from 15 seconds to a quarter of an hour', () => {
    const waits = [4, 5, 6, 7, 11, 50].map((failures) => waitSecondsAfter(failures));
    expect(waits).toEqual([0, 15, 30, 60, 900, 900]);
  });

  it('SYS-1: never shrinks with more failures, and ends before they are forgotten', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), (failures) => {
        const wait = waitSecondsAfter(failures);
        expect(waitSecondsAfter(failures + 1)).toBeGreaterThanOrEqual(wait);
        expect(wait).toBeLessThan(forgottenAfterMinutes * 60);
      }),
    );
  });

  it('SYS-1: is said in words', () => {
    expect([1, 40, 61, 900].map(waitInWords)).toEqual(['1 second', '40 seconds', '2 minutes', '15 minutes']);
  });
});

describe('what counts as one address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::1', '0:0:0:0::/64'],
    ['2001:DB8::1', '2001:db8:0:0::/64'],
    ['2001:db8:0:0:ffff::2', '2001:db8:0:0::/64'],
    ['2001:0db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('SYS-1: %s is %s', (address, block) => expect(addressBlock(address)).toBe(block));

  it('SYS-1: whatever one connection may choose below its /64 is the same one', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
    const four = fc.array(group, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(four, four, four, (network, one, other) =>
        expect(addressBlock([...network, ...one].join(':'))).toBe(addressBlock([...network, ...other].join(':'))),
      ),
    );
  });
});
