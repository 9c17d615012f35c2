import { aCentreDay, aMember, anHour, dayRange, ms } from './centre-day.fixture';
import { freshnessOf } from './freshness.rules';
import { heatMapOf, heatStep } from './heat.rules';
import { comparisonOf } from './history.rules';
import { hourMarks, placeOf, stripOf, stripWindow } from './strip.rules';
import { type PersonTally, tallyOf } from './tally.rules';

describe('MAN-1: the strip of a person', () => {
  const tally = (shifts: readonly (readonly [string, string])[], appointments = [anHour('09:00', '10:00')]) =>
    tallyOf(aCentreDay({ teamMembers: [aMember('okafor', shifts)], appointments }));

  it('shows 08–18, and more hours where somebody works', () => {
    const usual = stripWindow(tally([['09:00', '17:00']]), 'Europe/Berlin');
    expect(usual).toEqual({ start: ms('08:00'), end: ms('18:00') });
    expect(hourMarks(usual).map(({ part }) => part)).toEqual(
      [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map((n) => expect.closeTo(n)),
    );
    const long = stripWindow(tally([['06:30', '19:15']]), 'Europe/Berlin');
    expect(long).toEqual({ start: ms('06:00'), end: ms('20:00') });
    expect([placeOf(usual, ms('13:00')), placeOf(usual, ms('18:01'))]).toEqual([0.5, undefined]);
  });

  it('shows the hours of the clock on the day the clocks change', () => {
    const day = aCentreDay({ date: '2026-03-29', range: dayRange('2026-03-29'), teamMembers: [] });
    expect(stripWindow(tallyOf(day), 'Europe/Berlin').start).toBe(Date.parse('2026-03-29T08:00+02:00'));
  });

  it('is free time, what is booked on it, and what runs over', () => {
    const inRoom = anHour('09:00', '10:00', { status: 'in-room' });
    const one = tally([['08:00', '13:00']], [inRoom, anHour('10:00', '11:00', { status: 'cancelled' })]);
    const pieces = stripOf(
      one.people.get('okafor') as PersonTally,
      { start: ms('08:00'), end: ms('18:00') },
      ms('10:30'),
    );
    const near = (n: number): unknown => expect.closeTo(n);
    expect(pieces).toEqual([
      { kind: 'free', start: 0, length: 0.5 },
      { kind: 'in-room', start: near(0.1), length: near(0.1) },
      { kind: 'over', start: near(0.2), length: near(0.05) },
    ]);
  });
});

describe('MAN-1: what the weeks before say', () => {
  it('a heat map has every hour between the first and the last that were worked, in five steps', () => {
    const use = { bookedMinutes: 45, workingMinutes: 60 };
    const map = heatMapOf({
      hours: [
        { weekday: 2, hour: 11, ...use },
        { weekday: 1, hour: 9, ...use, bookedMinutes: 0 },
      ],
    });
    expect(map.hours).toEqual([9, 10, 11]);
    expect(map.weekdays.map(({ weekday, cells }) => [weekday, cells.map(({ percent }) => percent)])).toEqual([
      [1, [0, undefined, undefined]],
      [2, [undefined, undefined, 75]],
    ]);
    expect([0, 39, 40, 60, 75, 89, 90, 100].map(heatStep)).toEqual([0, 0, 1, 2, 3, 3, 4, 4]);
    expect(heatMapOf({ hours: [] })).toEqual({ hours: [], weekdays: [] });
  });

  it('compares with the same weekday and with thirty days of no-shows', () => {
    const week = (date: string, bookedMinutes: number) => ({ date, bookedMinutes, workingMinutes: 100 });
    const history = {
      branchId: 'b',
      from: '2026-09-29',
      to: '2026-11-23',
      targetUsePercent: 85,
      hours: [],
      sameWeekday: [week('2026-11-17', 80), week('2026-11-10', 60)],
      noShows: [
        { date: '2026-11-23', count: 1, of: 10 },
        { date: '2026-11-20', count: 0, of: 15 },
      ],
    };
    expect(comparisonOf(history, '2026-11-24')).toEqual({
      target: 85,
      weekBefore: 80,
      usual: 70,
      noShows: 4,
      noShowDays: [0, 10],
    });
    const young = { ...history, targetUsePercent: null, sameWeekday: [], noShows: [] };
    expect(comparisonOf(young, '2026-11-24')).toEqual({
      target: undefined,
      weekBefore: undefined,
      usual: undefined,
      noShows: undefined,
      noShowDays: [],
    });
  });
});

describe('MAN-1: how old the figures are', () => {
  const facts = { now: 10_400, rightAt: 10_000, connection: 'live', isPolled: false } as const;

  it('is said to the tenth of a second', () => {
    expect(freshnessOf(facts)).toEqual({ seconds: 0.4, isOld: false });
  });

  it('is a warning after five seconds, without a live connection, or while the day is polled', () => {
    expect(freshnessOf({ ...facts, now: 15_001 }).isOld).toBe(true);
    expect(freshnessOf({ ...facts, connection: 'reconnecting' }).isOld).toBe(true);
    expect(freshnessOf({ ...facts, isPolled: true }).isOld).toBe(true);
    expect(freshnessOf({ ...facts, rightAt: undefined })).toEqual({ seconds: undefined, isOld: true });
  });
});
