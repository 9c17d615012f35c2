import { Temporal, TimeRange, localDateOf, rangeOfDay } from '@anteroom/kernel';
import type { WantedSlot } from '../../domain/alternatives.rules';
import type { WantedTime } from '../../domain/claim';
import type { MinuteSpan } from '../../domain/free-slots.rules';
import { offeredTimes } from '../../domain/offered-times.rules';
import { Obstacles, type OpenTimes } from './obstacles';

/** How many days are searched. */
const searchedDays = 14;

export interface FreeTime {
  readonly start: Temporal.Instant;
  readonly teamMember: { readonly id: string; readonly name: string };
}

export interface FreeTimes {
  /** `others`: the wanted person has none. */
  readonly of: 'same' | 'others';
  readonly times: readonly FreeTime[];
}

interface Search {
  /** Nothing before it. */
  readonly from: Temporal.Instant;
  readonly limit: number;
}

const minuteOf = (instant: Temporal.Instant): number => instant.epochMilliseconds / 60_000;
const instantOf = (minute: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(minute * 60_000);

/**
 * Free times for what stands on the calendar already, over two weeks: of the same person, and where that one has none, of
 * the others of the position who do the services.
 */
export class FindTimes {
  constructor(private readonly obstacles: Obstacles) {}

  /** Joins the running unit of work. */
  async execute(wanted: WantedTime, search: Search): Promise<FreeTimes> {
    const days = daysFrom(search.from, wanted.timeZone);
    const own = await this.obstacles.readOpenTimes(wanted, rangeOf(days), 'person');
    const times = timesIn(own, { wanted, search, days, present: minuteOf(wanted.interval.start) });
    if (times.length > 0) return { of: 'same', times };
    const all = await this.obstacles.readOpenTimes(wanted, rangeOf(days), 'position');
    const others = { ...all, people: all.people.filter(({ teamMemberId }) => teamMemberId !== wanted.teamMemberId) };
    return { of: 'others', times: timesIn(others, { wanted, search, days, present: Number.NaN }) };
  }
}

function timesIn(
  { people, kinds }: OpenTimes,
  asked: { wanted: WantedTime; search: Search; days: readonly MinuteSpan[]; present: number },
): FreeTime[] {
  const { wanted, search, days, present } = asked;
  const slot: WantedSlot = {
    lengthMinutes: wanted.interval.minutes,
    bufferMinutes: wanted.bufferMinutes,
    stepMinutes: wanted.stepMinutes,
    notBefore: minuteOf(search.from),
    kinds,
  };
  const names = new Map(people.map(({ teamMemberId, name }) => [teamMemberId, name]));
  return offeredTimes(people, days, { slot, limit: search.limit, present }).map(({ teamMemberId: id, start }) => ({
    start: instantOf(start),
    teamMember: { id, name: names.get(id) ?? '' },
  }));
}

function daysFrom(from: Temporal.Instant, timeZone: string): MinuteSpan[] {
  const first = Temporal.PlainDate.from(localDateOf(from, timeZone));
  return Array.from({ length: searchedDays + 1 }, (_, index) => {
    const { start, end } = rangeOfDay(first.add({ days: index }).toString(), timeZone);
    return { start: minuteOf(start), end: minuteOf(end) };
  });
}

function rangeOf(days: readonly MinuteSpan[]): TimeRange {
  const [first, last] = [days[0], days.at(-1)] as [MinuteSpan, MinuteSpan];
  return TimeRange.of(instantOf(first.start), instantOf(last.end));
}
