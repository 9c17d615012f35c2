import type { CalendarAppointment, DayTeamMember } from '@anteroom/contracts-scheduling';
import fc from 'fast-check';
import { applyPush, ledgerOf } from '../../shared/live/day-ledger';
import { aCentreDay, aMember, anEmptyDay, anHour, anyChange, anyDate, at, centreDayOf, ms } from './centre-day.fixture';
import { figuresAt, percentOf } from './figures.rules';
import { minuteMs } from './spans.rules';
import { type CentreDay, tallyAfter, tallyOf } from './tally.rules';

const anyStory = anyDate.chain((date) =>
  fc.record({
    date: fc.constant(date),
    changes: fc.array(anyChange(date), { minLength: 1, maxLength: 25 }),
    minute: fc.integer({ min: -60, max: 1600 }),
  }),
);

/** By asking of each minute whether it is worked and booked. */
function minuteByMinute(day: CentreDay, member: DayTeamMember) {
  const isWithin = ({ start, end }: { start: string; end: string }, minute: number) =>
    Date.parse(start) <= minute && minute < Date.parse(end);
  const own = day.appointments.filter(
    ({ teamMemberId, status }) => teamMemberId === member.id && status !== 'cancelled',
  );
  let [bookedMinutes, workingMinutes] = [0, 0];
  for (let minute = day.range.start; minute < day.range.end; minute += minuteMs) {
    if (!member.shifts.some((shift) => isWithin(shift, minute))) continue;
    workingMinutes += 1;
    if (own.some((one) => isWithin(one, minute))) bookedMinutes += 1;
  }
  return { bookedMinutes, workingMinutes };
}

describe('MAN-1: the figures of a day', () => {
  it('followed change by change are at every moment those of a full count', () => {
    fc.assert(
      fc.property(anyStory, ({ date, changes, minute }) => {
        let ledger = ledgerOf(anEmptyDay(date));
        let tally = tallyOf(centreDayOf(ledger));
        for (const change of changes) {
          ledger = applyPush(ledger, { revision: ledger.revision + 1, changes: [change] }).ledger;
          tally = tallyAfter(tally, centreDayOf(ledger));
          const now = tally.day.range.start + minute * minuteMs;
          const afresh = JSON.parse(JSON.stringify(centreDayOf(ledger))) as CentreDay;
          expect(figuresAt(tally, now)).toEqual(figuresAt(tallyOf(afresh), now));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('count nobody again for whom nothing is new', () => {
    const day = aCentreDay({ teamMembers: [aMember('okafor'), aMember('haddad')] });
    const before = tallyOf({ ...day, appointments: [anHour('09:00', '10:00')] });
    const more = [...before.day.appointments, anHour('11:00', '12:00', { teamMemberId: 'haddad' })];
    const after = tallyAfter(before, { ...before.day, appointments: more });
    expect(after.people.get('okafor')).toBe(before.people.get('okafor'));
    expect(after.people.get('haddad')).not.toBe(before.people.get('haddad'));
    expect(after.units.get('room-1')).toBe(before.units.get('room-1'));
  });

  it('are what a count minute by minute says, on days of the clock change, too', () => {
    fc.assert(
      fc.property(anyStory, ({ date, changes }) => {
        const { ledger } = applyPush(ledgerOf(anEmptyDay(date)), { revision: 1, changes });
        const day = centreDayOf(ledger);
        const { teamMembers } = figuresAt(tallyOf(day), day.range.start);
        for (const member of day.teamMembers) {
          const { id, inRoom: _, ...use } = teamMembers.find((one) => one.id === member.id) ?? { id: '', inRoom: 0 };
          expect([id, use]).toEqual([member.id, minuteByMinute(day, member)]);
        }
      }),
      { numRuns: 30 },
    );
  });

  const figuresOf = (appointments: readonly CalendarAppointment[], time: string, members = [aMember('okafor')]) =>
    figuresAt(tallyOf(aCentreDay({ teamMembers: members, appointments })), ms(time));

  it('leave breaks out of working time', () => {
    const { branch } = figuresOf([anHour('11:30', '13:30')], '09:00', [
      aMember('okafor', [
        ['08:00', '12:00'],
        ['13:00', '18:00'],
      ]),
    ]);
    expect(branch).toEqual({ bookedMinutes: 60, workingMinutes: 540 });
    expect(percentOf(branch)).toBe(11);
    expect(percentOf({ bookedMinutes: 0, workingMinutes: 0 })).toBeUndefined();
  });

  it('say who is with a client, of those who work now or have one', () => {
    const team = [
      aMember('okafor'),
      aMember('haddad', [['14:00', '18:00']]),
      aMember('lindgren', [['08:00', '09:00']]),
    ];
    const { now } = figuresOf(
      [
        anHour('09:00', '09:30', { status: 'in-room' }),
        anHour('09:00', '09:45', { id: 'b', status: 'in-room', teamMemberId: 'haddad' }),
      ],
      '09:31',
      team,
    );
    expect(now).toMatchObject({ withClient: { count: 2, of: 2 }, inRoom: 2, runningOver: 1 });
  });

  it('say how long people wait, from the time due for who was early, and who is late', () => {
    const arrived = (time: string, arrivedAt: string) =>
      anHour(time, '12:00', { status: 'arrived', statusTimes: { arrived: at(arrivedAt) } });
    const { now } = figuresOf(
      [arrived('09:00', '08:50'), arrived('09:30', '09:00'), anHour('08:53', '09:20'), anHour('08:54', '09:20')],
      '09:04',
    );
    expect(now.waiting).toEqual({ count: 2, longestMinutes: 4, meanMinutes: 2 });
    expect(now.late).toBe(1);
  });

  it('count no-shows of the appointments that begin that day', () => {
    const yesterday = anHour('00:00', '00:30', { id: 'night', start: at('23:30', '2026-11-23') });
    const { noShows } = figuresOf(
      [
        yesterday,
        anHour('09:00', '10:00', { status: 'no-show' }),
        anHour('10:00', '11:00'),
        anHour('11:00', '12:00', { status: 'cancelled' }),
      ],
      '12:00',
    );
    expect(noShows).toEqual({ count: 1, of: 2 });
  });
});
