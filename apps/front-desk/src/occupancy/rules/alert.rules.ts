import type { CalendarAppointment } from '@anteroom/contracts-scheduling';
import { isWaiting, lateMinutes, overMinutes, waitedMinutes } from './moment.rules';
import { minuteMs, spanOf } from './spans.rules';
import type { PersonTally, Tally } from './tally.rules';

/** What deserves a look first. Moments are epoch milliseconds. */
export type Alert =
  /** Somebody runs over, and these appointments after `from` cannot begin in time; `from` is the first of them. */
  | {
      readonly kind: 'over';
      readonly memberId: string;
      readonly minutes: number;
      readonly affected: number;
      readonly from: number | undefined;
    }
  | { readonly kind: 'waiting'; readonly appointmentId: string; readonly minutes: number }
  | { readonly kind: 'late'; readonly count: number }
  | { readonly kind: 'none' };

/** Less is no reason to raise an alarm. */
const alertAfter = { over: 5, waiting: 15 } as const;

/** The one thing to say: who runs over with the most people behind them, else the longest wait, else who is late. */
export function alertAt(tally: Tally, now: number): Alert {
  const [worst] = [...tally.people.values()]
    .flatMap((person) => overAlert(person, now))
    .sort((a, b) => b.affected - a.affected || b.minutes - a.minutes);
  if (worst) return worst;
  const [longest] = tally.appointments
    .filter(isWaiting)
    .map((one) => ({ kind: 'waiting' as const, appointmentId: one.id, minutes: waitedMinutes(one, now) }))
    .filter(({ minutes }) => minutes >= alertAfter.waiting)
    .sort((a, b) => b.minutes - a.minutes);
  if (longest) return longest;
  const count = tally.appointments.filter((one) => lateMinutes(one, now) > 0).length;
  return count > 0 ? { kind: 'late', count } : { kind: 'none' };
}

function overAlert({ member, appointments }: PersonTally, now: number): Extract<Alert, { kind: 'over' }>[] {
  const minutes = Math.max(0, ...appointments.map((one) => overMinutes(one, now)));
  if (minutes < alertAfter.over) return [];
  const affected = delayedBy(appointments, now);
  const [first] = affected;
  const from = first && Date.parse(first.start);
  return [{ kind: 'over', memberId: member.id, minutes, affected: affected.length, from }];
}

/** The appointments that cannot begin in time if the room is free now: each pushes the next. */
export function delayedBy(appointments: readonly CalendarAppointment[], now: number): readonly CalendarAppointment[] {
  const ahead = appointments
    .filter(({ status }) => status === 'booked' || status === 'confirmed' || status === 'arrived')
    .filter(({ end }) => Date.parse(end) > now)
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const delayed: CalendarAppointment[] = [];
  let freeAt = now;
  for (const one of ahead) {
    const { start, end } = spanOf(one);
    if (freeAt - start < minuteMs) break;
    delayed.push(one);
    freeAt += end - start;
  }
  return delayed;
}
