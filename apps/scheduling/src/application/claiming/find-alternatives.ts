import type { Alternative } from '@anteroom/contracts-scheduling';
import { Temporal, TimeRange, localDateOf, rangeOfDay } from '@anteroom/kernel';
import {
  type AlternativeDay,
  type AlternativeSlot,
  type WantedSlot,
  alternativesAmong,
  alternativesOf,
} from '../../domain/alternatives.rules';
import type { WantedTime } from '../../domain/claim';
import type { MinuteSpan } from '../../domain/free-slots.rules';
import { Obstacles } from './obstacles';

const offered = 3;
/** How many following days are looked at. */
const daysAhead = 14;

const minuteOf = (instant: Temporal.Instant): number => instant.epochMilliseconds / 60_000;
const instantOf = (minute: number): string => Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toString();

/**
 * The nearest times that are really free: the same person on the same day, then on the days after it, then others of
 * the same position on that day. The common case, three of them on the same day, costs one small read.
 */
export class FindAlternatives {
  constructor(private readonly obstacles: Obstacles) {}

  async execute(wanted: WantedTime, now: Temporal.Instant): Promise<Alternative[]> {
    const days = daysFrom(wanted);
    const [first, ...following] = days as [AlternativeDay, ...AlternativeDay[]];
    const near = await this.obstacles.readOpenTimes(wanted, rangeOf([first]), 'position');
    const slot = slotOf(wanted, now, near.kinds);
    const [person, ...others] = near.people;
    const found = person ? alternativesOf(person, [first], { slot, limit: offered }) : [];
    if (found.length < offered && person) found.push(...(await this.later(wanted, following, { now, found })));
    if (found.length < offered) {
      found.push(...alternativesAmong(others, first, { slot, limit: offered - found.length }));
    }
    return found.map(({ teamMemberId, start, end }) => ({
      teamMemberId,
      start: instantOf(start),
      end: instantOf(end),
    }));
  }

  private async later(
    wanted: WantedTime,
    days: readonly AlternativeDay[],
    so: { now: Temporal.Instant; found: readonly AlternativeSlot[] },
  ): Promise<AlternativeSlot[]> {
    const far = await this.obstacles.readOpenTimes(wanted, rangeOf(days), 'person');
    const [person] = far.people;
    const limit = offered - so.found.length;
    return person ? alternativesOf(person, days, { slot: slotOf(wanted, so.now, far.kinds), limit }) : [];
  }
}

function slotOf(wanted: WantedTime, now: Temporal.Instant, kinds: WantedSlot['kinds']): WantedSlot {
  return {
    lengthMinutes: wanted.interval.minutes,
    bufferMinutes: wanted.bufferMinutes,
    stepMinutes: wanted.stepMinutes,
    notBefore: Math.min(minuteOf(now), minuteOf(wanted.interval.start)),
    kinds,
  };
}

/** The wanted day and those after it, each with the minute at which its clock shows the wanted time. */
function daysFrom({ interval, timeZone }: WantedTime): AlternativeDay[] {
  const first = Temporal.PlainDate.from(localDateOf(interval.start, timeZone));
  const clock = interval.start.toZonedDateTimeISO(timeZone).toPlainTime();
  return Array.from({ length: daysAhead + 1 }, (_, index) => {
    const date = first.add({ days: index });
    const sameTime = index === 0 ? interval.start : date.toZonedDateTime({ timeZone, plainTime: clock }).toInstant();
    const { start, end } = rangeOfDay(date.toString(), timeZone);
    return { day: { start: minuteOf(start), end: minuteOf(end) } satisfies MinuteSpan, sameTime: minuteOf(sameTime) };
  });
}

function rangeOf(days: readonly AlternativeDay[]): TimeRange {
  const bounds = days.flatMap(({ day }) => [day.start, day.end]).map((minute) => minute * 60_000);
  const [start, end] = [Math.min(...bounds), Math.max(...bounds)];
  return TimeRange.of(Temporal.Instant.fromEpochMilliseconds(start), Temporal.Instant.fromEpochMilliseconds(end));
}
