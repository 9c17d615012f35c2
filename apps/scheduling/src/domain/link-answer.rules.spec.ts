import { Temporal } from '@anteroom/kernel';
import { refusedFor } from './actions.rules';
import { attendanceStatuses, canChangeStatus } from './attendance.rules';
import { answerByLink } from './link-answer.rules';

const startsAt = Temporal.Instant.from('2026-11-24T08:00:00Z');
const [before, after] = [startsAt.subtract({ minutes: 1 }), startsAt];

describe('the answer of a client', () => {
  const appointmentIn = (status: (typeof attendanceStatuses)[number], isSettling = false) => ({
    status,
    startsAt,
    refused: refusedFor({ status, isSettling }),
  });

  it('NOT-5: asks only for steps that the table has', () => {
    for (const status of attendanceStatuses) {
      for (const answer of ['confirm', 'cancel'] as const) {
        const step = answerByLink(answer, appointmentIn(status), before);
        if (step) expect(canChangeStatus(status, step.status)).toBe(true);
      }
    }
  });

  it('NOT-5: confirms what is booked, and cancels what is booked or confirmed and has not begun', () => {
    const takes = (answer: 'confirm' | 'cancel', now: Temporal.Instant) =>
      attendanceStatuses.filter((status) => answerByLink(answer, appointmentIn(status), now));
    expect(takes('confirm', after)).toEqual(['booked']);
    expect(takes('cancel', before)).toEqual(['booked', 'confirmed']);
    expect(takes('cancel', after)).toEqual([]);
  });

  it('NOT-5: does not cancel what money was taken for', () => {
    expect(answerByLink('cancel', appointmentIn('booked', true), before)).toBeUndefined();
  });
});
