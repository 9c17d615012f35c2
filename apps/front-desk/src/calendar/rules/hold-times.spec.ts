import {
  attendanceStatuses as contractStatuses,
  holdLifetimeSeconds as contractLifetime,
} from '@anteroom/contracts-scheduling';
import { announcedSeconds, countdownText, holdLifetimeSeconds } from './hold-times';
import { attendanceStatuses, legendStatuses } from './statuses';

describe('what the screen repeats of the contracts', () => {
  it('CAL-6: has the lifetime of a hold', () => {
    expect(holdLifetimeSeconds).toBe(contractLifetime);
  });

  it('CAL-4: has every status, in the order of a visit', () => {
    expect(attendanceStatuses).toEqual(contractStatuses);
    expect([...legendStatuses].sort()).toEqual([...contractStatuses].sort());
  });
});

describe('a hold on the grid', () => {
  it('CAL-6: counts down in minutes and seconds', () => {
    expect([60, 42, 8, 0].map(countdownText)).toEqual(['1:00', '0:42', '0:08', '0:00']);
  });

  it('CAL-6: is announced at thirty and at ten seconds only', () => {
    expect([60, 31, 30, 11, 10, 3].map(announcedSeconds)).toEqual([60, 60, 30, 30, 10, 10]);
  });
});
