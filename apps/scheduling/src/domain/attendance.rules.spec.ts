import { Temporal } from '@anteroom/kernel';
import fc from 'fast-check';
import { refusedByState, refusedFor } from './actions.rules';
import {
  type AttendanceStatus,
  type StatusTimes,
  attendanceStatuses,
  canChangeStatus,
  statusTimesAfter,
} from './attendance.rules';

const start = Temporal.Instant.from('2026-11-24T08:00:00Z');
const status = fc.constantFrom(...attendanceStatuses);

interface State {
  status: AttendanceStatus;
  times: StatusTimes;
}

/** A visit as it may have gone: only allowed steps, a minute apart. */
function walk(wishes: readonly AttendanceStatus[]): State {
  return wishes.reduce<State>(
    ({ status: from, times }, to, minute) =>
      canChangeStatus(from, to)
        ? { status: to, times: statusTimesAfter(times, { from, to, now: start.add({ minutes: minute + 1 }) }) }
        : { status: from, times },
    { status: 'booked', times: { booked: start.toString() } },
  );
}

describe('the attendance status', () => {
  it('APT-3: goes through a visit step by step', () => {
    const visit: AttendanceStatus[] = ['booked', 'confirmed', 'arrived', 'in-room', 'completed'];
    for (let step = 1; step < visit.length; step += 1) {
      expect(canChangeStatus(visit[step - 1] ?? 'booked', visit[step] ?? 'booked')).toBe(true);
    }
    expect(canChangeStatus('booked', 'completed')).toBe(false);
    expect(canChangeStatus('completed', 'cancelled')).toBe(false);
    expect(canChangeStatus('booked', 'booked')).toBe(false);
  });

  it('APT-3: every step can be undone', () => {
    fc.assert(fc.property(status, status, (from, to) => canChangeStatus(from, to) === canChangeStatus(to, from)));
  });

  it('APT-3: a step forward and back leaves no trace, wherever the visit stood', () => {
    fc.assert(
      fc.property(fc.array(status, { maxLength: 12 }), status, (wishes, to) => {
        const { status: from, times } = walk(wishes);
        fc.pre(canChangeStatus(from, to) && attendanceStatuses.indexOf(to) > attendanceStatuses.indexOf(from));
        const there = statusTimesAfter(times, { from, to, now: start.add({ hours: 1 }) });
        expect(there[to]).toBe(start.add({ hours: 1 }).toString());
        expect(statusTimesAfter(there, { from: to, to: from, now: start.add({ hours: 2 }) })).toEqual(times);
      }),
    );
  });

  it('APT-3: the time of the present status is always known, and none after it', () => {
    fc.assert(
      fc.property(fc.array(status, { maxLength: 20 }), (wishes) => {
        const { status: now, times } = walk(wishes);
        expect(times[now]).toBeDefined();
        const later = attendanceStatuses.slice(attendanceStatuses.indexOf(now) + 1);
        expect(later.filter((one) => times[one])).toEqual([]);
      }),
    );
  });

  it('APT-3: what the screen is told matches what the rules do', () => {
    fc.assert(
      fc.property(
        status,
        status,
        (from, to) => (refusedByState.free[from][to] === undefined) === canChangeStatus(from, to),
      ),
    );
    expect(refusedByState.free.completed.edit).toBe('completed');
    expect(refusedByState.free.arrived.edit).toBeUndefined();
    expect(refusedByState.free.cancelled.cancelled).toBe('already');
  });

  it('PAY-1: money on the visit forbids cancelling, another client and another visit, and nothing else', () => {
    for (const status of attendanceStatuses) {
      const settling = refusedFor({ status, isSettling: true });
      const free = refusedFor({ status, isSettling: false });
      const money = { client: 'has-payment', visit: 'has-payment', cancelled: free.cancelled ?? 'has-payment' };
      expect(settling).toEqual({ ...free, ...money });
    }
  });
});
