import type { CalendarAppointment, DaySnapshot, Occupancy } from '@anteroom/contracts-scheduling';
import { rangeOfDay } from '@anteroom/kernel';

const minuteMs = 60_000;

/** Whether each minute of the day lies in one of the spans. */
function minutesIn(spans: readonly { start: string; end: string }[], day: readonly number[]): boolean[] {
  const known = spans.map(({ start, end }) => [Date.parse(start), Date.parse(end)] as const);
  return day.map((minute) => known.some(([start, end]) => start <= minute && minute < end));
}

function useOf(working: readonly boolean[], booked: readonly boolean[]) {
  return {
    bookedMinutes: working.filter((isWorked, minute) => isWorked && booked[minute]).length,
    workingMinutes: working.filter(Boolean).length,
  };
}

/**
 * The use of a day as the calendar shows it, by asking of each of its minutes whether it is worked and booked: slow, and
 * too simple to be wrong. It is right where everything begins and ends at full minutes.
 */
export function minuteCount(day: DaySnapshot): Pick<Occupancy, 'branch' | 'teamMembers' | 'noShows'> & {
  unit(id: string): { bookedMinutes: number; workingMinutes: number };
} {
  const range = rangeOfDay(day.date, day.timeZone);
  const startMs = range.start.epochMilliseconds;
  const minutes = Array.from({ length: range.minutes }, (_, minute) => startMs + minute * minuteMs);
  const live = day.appointments.filter(({ status }) => status !== 'cancelled');
  const bookedBy = (isIt: (one: CalendarAppointment) => boolean) => minutesIn(live.filter(isIt), minutes);
  const teamMembers = day.teamMembers
    .map(({ id, shifts }) => ({
      id,
      ...useOf(
        minutesIn(shifts, minutes),
        bookedBy(({ teamMemberId }) => teamMemberId === id),
      ),
      inRoom: live.filter(({ teamMemberId, status }) => teamMemberId === id && status === 'in-room').length,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const open = minutesIn(
    day.teamMembers.flatMap(({ shifts }) => shifts),
    minutes,
  );
  const today = live.filter(({ start }) => Date.parse(start) >= startMs);
  const sum = (key: 'bookedMinutes' | 'workingMinutes') => teamMembers.reduce((total, one) => total + one[key], 0);
  return {
    branch: { bookedMinutes: sum('bookedMinutes'), workingMinutes: sum('workingMinutes') },
    teamMembers,
    noShows: { count: today.filter(({ status }) => status === 'no-show').length, of: today.length },
    unit: (unitId) =>
      useOf(
        open,
        bookedBy(({ resources }) => resources.some(({ id }) => id === unitId)),
      ),
  };
}
