import { TestBed } from '@angular/core/testing';
import { anAppointment } from '../../testing/a-day';
import { settle } from '../../testing/settle';
import { InHand } from '../moves/in-hand';
import { Refusals } from '../moves/refusals';
import { Toasts } from '../../shared/ui/toasts';
import { Announcer } from '../../shared/ui/announcer';
import { DayStore } from '../../shared/live/day-store';
import { type DayBed, at, okafor, openDay } from '../testing/day-bed';
import { CellName } from './cell-name';
import { GridFocus } from './grid-focus';
import { GridStops } from './grid-stops';
import { MoveMode } from './move-mode';

const elena = anAppointment({ id: 'elena', start: at(540), end: at(570), bufferEnd: at(570) });
const haddad = okafor({ id: 'haddad', name: 'Dr Haddad', position: 'Dermatology' });

function press(key: string, more: KeyboardEventInit = {}): void {
  document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
}

async function inMoveMode(): Promise<DayBed> {
  const bed = await openDay({ teamMembers: [okafor(), haddad], appointments: [elena] });
  const appointment = TestBed.inject(DayStore).appointment('elena')();
  if (appointment) TestBed.inject(MoveMode).begin(appointment, 'move');
  return bed;
}

describe('the focus in the grid', () => {
  it('CAL-8: stands on the appointment of a cell, and a step down leads past its end', async () => {
    await openDay({ appointments: [elena] });
    const focus = TestBed.inject(GridFocus);
    focus.goTo({ column: 0, minute: 540 });
    expect(focus.appointmentId()).toBe('elena');
    focus.move('down');
    expect([focus.cell().minute, focus.appointmentId()]).toEqual([570, undefined]);
  });

  it('CAL-8: goes through appointments side by side before it leaves the column', async () => {
    const second = { ...elena, id: 'second', overbookReason: 'urgent' };
    await openDay({ teamMembers: [okafor(), haddad], appointments: [elena, second] });
    const focus = TestBed.inject(GridFocus);
    focus.goTo({ column: 0, minute: 540 });
    const seen = [focus.appointmentId()];
    focus.move('next-column');
    seen.push(focus.appointmentId());
    focus.move('next-column');
    expect([...seen, focus.cell().column]).toEqual(['elena', 'second', 1]);
    expect(TestBed.inject(GridStops).at({ column: 0, minute: 540 })).toHaveLength(2);
  });

  it('CAL-8: names a cell by its time, its person and what is there', async () => {
    await openDay({ appointments: [elena] });
    const names = TestBed.inject(CellName);
    expect([495, 720, 1000].map((minute) => names.of({ column: 0, minute }))).toEqual([
      '08:15, Dr Okafor, free, 45 minutes until next',
      '12:00, Dr Okafor, break until 13:00',
      '16:40, Dr Okafor, outside working hours',
    ]);
  });
});

describe('move mode', () => {
  it('CAL-5: carries the appointment by steps and columns and says where it stands', async () => {
    await inMoveMode();
    press('ArrowDown');
    press('ArrowRight');
    expect(TestBed.inject(InHand).block()).toMatchObject({ memberId: 'haddad', start: 555, end: 585 });
    await new Promise((resolve) => setTimeout(resolve));
    expect(TestBed.inject(Announcer).assertiveNow()).toBe('09:15 to 09:45, Dr Haddad, free');
  });

  it('CAL-5: Shift and an arrow change the length, never below a step', async () => {
    await inMoveMode();
    press('ArrowDown', { shiftKey: true });
    expect(TestBed.inject(InHand).block()).toMatchObject({ start: 540, end: 585 });
    for (let key = 0; key < 5; key++) press('ArrowUp', { shiftKey: true });
    expect(TestBed.inject(InHand).block()).toMatchObject({ start: 540, end: 555 });
  });

  it('CAL-5: Escape leaves everything as it was', async () => {
    const { server } = await inMoveMode();
    press('ArrowDown');
    press('Escape');
    expect(TestBed.inject(InHand).block()).toBeUndefined();
    expect(server.asked.some(({ method }) => method === 'PATCH')).toBe(false);
  });

  it('CAL-5: Enter sends what changed, on top of the version that was seen, and it can be undone', async () => {
    const { server } = await inMoveMode();
    const moved = { ...elena, version: 2, start: at(555), end: at(585), bufferEnd: at(585) };
    server.on('PATCH /api/appointments/elena', 200, moved);
    press('ArrowDown');
    press('Enter');
    await settle();
    const patch = server.asked.find(({ method }) => method === 'PATCH');
    expect(patch?.headers.get('if-match')).toBe('"1"');
    expect(patch?.body).toEqual({ start: '2026-11-24T09:15:00+01:00', end: '2026-11-24T09:45:00+01:00' });
    expect(TestBed.inject(Toasts).list()[0]).toMatchObject({
      message: 'Elena Marchetti moved to 09:15 with Dr Okafor',
    });
  });

  it('CAL-5: a refusal says who is in the way and offers free times', async () => {
    const { server } = await inMoveMode();
    const blocker = {
      kind: 'hold',
      id: 'h',
      label: '',
      by: { id: 'a', name: 'Anna Kowalska', colour: 0 },
      seatName: 'Dr Okafor',
    };
    const problem = {
      code: 'slot-taken',
      detail: '',
      status: 409,
      blockers: [{ ...blocker, start: at(555), end: at(585) }],
      alternatives: [],
    };
    server.on('PATCH /api/appointments/elena', 409, problem);
    press('ArrowDown');
    press('Enter');
    await settle();
    const refusal = TestBed.inject(Refusals).current();
    expect(refusal?.title).toBe('Can’t move to Dr Okafor, 09:15');
    expect(refusal?.sentence).toBe('Anna is booking Dr Okafor from 09:15 to 09:45. Nothing was changed.');
    expect(refusal?.alternatives.every(({ time }) => time !== '09:00')).toBe(true);
    expect(TestBed.inject(DayStore).appointment('elena')()).toMatchObject({ start: at(540), uncommitted: false });
  });

  it('CAL-5: a change of something else meanwhile does not stop a move; one of the time does', async () => {
    const { server } = await inMoveMode();
    let tries = 0;
    const stale = { code: 'stale', detail: '', status: 412, current: { ...elena, version: 5, hasComment: true } };
    server.reply('PATCH /api/appointments/elena', () => {
      tries += 1;
      const body = tries === 1 ? stale : { ...elena, version: 6, start: at(555), end: at(585), bufferEnd: at(585) };
      return {
        ok: tries > 1,
        status: tries > 1 ? 200 : 412,
        headers: new Headers(),
        json: async () => body,
      } as Response;
    });
    press('ArrowDown');
    press('Enter');
    await settle();
    const versions = server.asked
      .filter(({ method }) => method === 'PATCH')
      .map(({ headers }) => headers.get('if-match'));
    expect(versions).toEqual(['"1"', '"5"']);
    expect(TestBed.inject(Refusals).current()).toBeUndefined();
  });
});

describe('one current place of the day', () => {
  it('CAL-8: goes along with an appointment that is moved, so that keys act on what the ring shows', async () => {
    await openDay({ teamMembers: [okafor(), haddad], appointments: [elena] });
    const [focus, store] = [TestBed.inject(GridFocus), TestBed.inject(DayStore)];
    focus.goTo({ column: 0, minute: 540 });
    const moved = store.assume('elena', { teamMemberId: 'haddad', start: at(660), end: at(690), bufferEnd: at(690) });
    expect([focus.cell(), focus.appointmentId()]).toEqual([{ column: 1, minute: 660 }, 'elena']);
    moved.drop();
    expect([focus.cell(), focus.appointmentId()]).toEqual([{ column: 0, minute: 540 }, 'elena']);
  });

  it('CAL-8: is the slot where a window was opened, and what is booked there meanwhile', async () => {
    const { server } = await openDay({ appointments: [] });
    const focus = TestBed.inject(GridFocus);
    focus.goToTime('okafor', 600);
    TestBed.inject(DayStore).commit({
      ...anAppointment(),
      ...{ id: 'new', start: at(600), end: at(630), bufferEnd: at(630) },
    });
    expect([focus.cell().minute, focus.appointmentId(), server.asked.length > 0]).toEqual([600, 'new', true]);
  });
});
