import { aCentreDay, aMember, anHour, at, ms } from './centre-day.fixture';
import { alertAt, delayedBy } from './alert.rules';
import { memberNow } from './member-now.rules';
import { type Figure, rowsOf } from './rows.rules';
import { type CentreDay, type PersonTally, type UnitTally, tallyOf } from './tally.rules';
import { unitNow } from './unit-now.rules';

const withBreak = aMember('okafor', [
  ['08:00', '12:00'],
  ['13:00', '18:00'],
]);
const person = (facts: Partial<CentreDay>) => tallyOf(aCentreDay(facts)).people.get('okafor') as PersonTally;
const unit = (facts: Partial<CentreDay>) => tallyOf(aCentreDay(facts)).units.get('room-1') as UnitTally;
const roomOne = [{ id: 'room-1', name: 'Room 1' }];

describe('MAN-1: what somebody is doing now', () => {
  it('is with a client for so many minutes more, or over', () => {
    const okafor = person({ appointments: [anHour('09:00', '09:30', { status: 'in-room' })] });
    expect(memberNow(okafor, ms('09:14'))).toEqual({ kind: 'in-room', left: 16, over: 0 });
    expect(memberNow(okafor, ms('09:44'))).toEqual({ kind: 'in-room', left: 0, over: 14 });
  });

  it('is free until the next appointment or the break, on a break, not there yet, or done', () => {
    const okafor = person({
      teamMembers: [withBreak],
      appointments: [anHour('09:00', '09:30'), anHour('14:00', '15:00')],
    });
    expect(memberNow(okafor, ms('08:30'))).toEqual({ kind: 'free', until: ms('09:00'), waiting: 0 });
    expect(memberNow(okafor, ms('10:00'))).toEqual({ kind: 'free', until: ms('12:00'), waiting: 0 });
    expect(memberNow(okafor, ms('12:10'))).toEqual({ kind: 'break', until: ms('13:00') });
    expect(memberNow(okafor, ms('07:10'))).toEqual({ kind: 'before', from: ms('08:00') });
    expect(memberNow(okafor, ms('18:00'))).toEqual({ kind: 'after', since: ms('18:00') });
    expect(memberNow(person({ teamMembers: [aMember('okafor', [])] }), ms('09:00'))).toEqual({ kind: 'away' });
  });
});

describe('MAN-1: what a room is doing now', () => {
  it('is in use, over, being cleaned, or free until somebody is expected', () => {
    const inRoom = anHour('09:00', '09:30', { status: 'in-room', resources: roomOne });
    const next = anHour('10:00', '10:30', { resources: roomOne });
    const used = unit({ appointments: [inRoom, next] });
    expect(unitNow(used, ms('09:20'))).toEqual({ state: 'in-use', minutes: 10, next: ms('10:00') });
    expect(unitNow(used, ms('09:42'))).toMatchObject({ state: 'over', minutes: 12 });
    const cleaned = unit({ appointments: [{ ...inRoom, status: 'completed', bufferEnd: at('09:40') }] });
    expect(unitNow(cleaned, ms('09:37'))).toEqual({ state: 'cleaning', minutes: 3, next: undefined });
    expect(unitNow(cleaned, ms('09:40'))).toEqual({ state: 'free', minutes: 0, next: undefined });
    expect(unitNow(unit({ appointments: [next] }), ms('10:05'))).toMatchObject({ state: 'free', next: ms('10:00') });
  });
});

describe('MAN-1: the one thing that is said', () => {
  const alert = (facts: Partial<CentreDay>, time: string) => alertAt(tallyOf(aCentreDay(facts)), ms(time));
  const over = anHour('09:00', '09:30', { status: 'in-room' });

  it('is who runs over, and how many behind them cannot begin in time', () => {
    const appointments = [over, anHour('09:30', '10:00'), anHour('10:00', '10:15'), anHour('11:00', '11:30')];
    expect(alert({ appointments }, '09:44')).toEqual({
      kind: 'over',
      memberId: 'okafor',
      minutes: 14,
      affected: 2,
      from: ms('09:30'),
    });
    expect(delayedBy([anHour('10:00', '10:30')], ms('09:44'))).toEqual([]);
  });

  it('is the longest wait, else who is late, else nothing', () => {
    const waiting = anHour('09:00', '09:30', { status: 'arrived', statusTimes: { arrived: at('08:55') } });
    expect(alert({ appointments: [waiting, anHour('09:00', '09:20')] }, '09:17')).toEqual({
      kind: 'waiting',
      appointmentId: waiting.id,
      minutes: 17,
    });
    expect(alert({ appointments: [anHour('09:00', '09:20')] }, '09:12')).toEqual({ kind: 'late', count: 1 });
    expect(alert({ appointments: [over] }, '09:33')).toEqual({ kind: 'none' });
  });
});

describe('MAN-1: the rows behind a figure', () => {
  const tally = tallyOf(
    aCentreDay({
      teamMembers: [withBreak],
      appointments: [
        anHour('14:00', '15:00'),
        anHour('11:30', '12:30', { status: 'in-room', resources: roomOne }),
        anHour('10:00', '10:30', { status: 'no-show' }),
        anHour('12:00', '12:30', { status: 'arrived', statusTimes: { arrived: at('11:45') } }),
      ],
    }),
  );
  const rows = (figure: Figure, time = '12:40') =>
    rowsOf(figure, tally, ms(time)).map(({ appointment, minutes }) => [appointment.id, minutes]);

  it('are the appointments it counts, with the minutes they count for', () => {
    expect(rows({ kind: 'used' })).toEqual([
      ['at 10:00', 30],
      ['at 11:30', 30],
      ['at 12:00', 0],
      ['at 14:00', 60],
    ]);
    expect(rows({ kind: 'member', id: 'okafor' })).toEqual(rows({ kind: 'used' }));
    expect(rows({ kind: 'unit', id: 'room-1' })).toEqual([['at 11:30', 30]]);
    expect(rows({ kind: 'waiting' })).toEqual([['at 12:00', 40]]);
    expect(rows({ kind: 'over' })).toEqual([['at 11:30', 10]]);
    expect(rows({ kind: 'late' }, '14:11')).toEqual([['at 14:00', 11]]);
    expect(rows({ kind: 'no-shows' })).toEqual([['at 10:00', undefined]]);
    expect(rows({ kind: 'with-client' })).toEqual([['at 11:30', undefined]]);
    expect(rows({ kind: 'member', id: 'nobody' })).toEqual([]);
  });
});
