import { TestBed } from '@angular/core/testing';
import type { CalendarAppointment, EditAppointmentInput } from '@anteroom/contracts-scheduling';
import { jest } from '@jest/globals';
import { DayStore } from '../../shared/live/day-store';
import { SessionStore } from '../../shared/session/session-store';
import { Toasts } from '../../shared/ui/toasts';
import { UndoStack } from '../../shared/ui/undo-stack';
import { aProblem, anAppointment, tomas } from '../../testing/a-day';
import { FakeServer } from '../../testing/fake-server';
import { settle } from '../../testing/settle';
import { at, okafor, openDay } from '../testing/day-bed';
import { GridMoves } from './grid-moves';
import { Refusals } from './refusals';

const me = { id: 'me', name: 'Maria Lindqvist', colour: 3 };
const [room1, room9] = [
  { id: 'room-1', name: 'Room 1' },
  { id: 'room-9', name: 'Room 9' },
];
const elena = anAppointment({
  ...{ id: 'elena', start: at(540), end: at(570), bufferEnd: at(570), changedBy: me, resources: [room1] },
});
const edit = 'PATCH /api/appointments/elena';
const read = 'GET /api/appointments/elena';

describe('taking a move back and doing it again', () => {
  let server: FakeServer;
  let toasts: Toasts;
  let saved: CalendarAppointment;

  const lastMessage = () => toasts.list().at(-1)?.message;
  const moves = () =>
    server.asked
      .filter(({ method }) => method === 'PATCH')
      .map(({ body }) => body as EditAppointmentInput)
      .map(({ start, resourceIds }) => [new Date(start ?? 0).toISOString(), resourceIds]);

  beforeEach(async () => {
    ({ server } = await openDay({ teamMembers: [okafor()], appointments: [elena] }));
    toasts = TestBed.inject(Toasts);
    saved = elena;
    const answer = () => ({ ok: true, status: 200, headers: new Headers(), json: async () => saved }) as Response;
    server.reply(read, answer);
    // a unit that nobody named is the first one free, which is another one than before
    server.reply(edit, (body) => {
      const { start = saved.start, end = saved.end, resourceIds } = body as EditAppointmentInput;
      const resources = resourceIds ? [room1, room9].filter(({ id }) => resourceIds.includes(id)) : [room9];
      saved = { ...saved, version: saved.version + 1, start, end, bufferEnd: end, resources };
      return answer();
    });
    const appointment = TestBed.inject(DayStore).appointment('elena')();
    const to = { teamMemberId: 'okafor', start: at(600), end: at(630) };
    if (appointment) await TestBed.inject(GridMoves).commit(appointment, to, 'move');
    await settle();
  });

  it('CAL-5: does a move again that was taken back, as often as wanted', async () => {
    await toasts.undo();
    expect(lastMessage()).toBe('Elena Marchetti is back at 09:00');
    await toasts.redo();
    expect(lastMessage()).toBe('Elena Marchetti moved to 10:00 with Dr Okafor');
    await toasts.undo();
    expect(moves()).toEqual([
      [at(600), undefined],
      [at(540), ['room-1']],
      [at(600), ['room-9']],
      [at(540), ['room-1']],
    ]);
  });

  it('CAL-5: does not do it again over what a colleague did meanwhile, and says who', async () => {
    await toasts.undo();
    saved = { ...saved, version: 9, changedBy: tomas, changedAt: new Date().toISOString() };
    await toasts.redo();
    expect(toasts.list().at(-1)?.tone).toBe('refused');
    expect(lastMessage()).toMatch(/^Can’t do it again\. Tomás changed it again/);
    expect(moves()).toHaveLength(2);
  });

  it('CAL-5: takes back the move under a later change of its own, and says when it changed the same again', async () => {
    saved = { ...saved, version: 9, hasComment: true };
    await toasts.undo();
    expect(lastMessage()).toBe('Elena Marchetti is back at 09:00');
    saved = { ...saved, version: 12, start: at(660), end: at(690) };
    await toasts.redo();
    expect(lastMessage()).toMatch(/^Can’t do it again\. You changed it again/);
  });

  it('CAL-5: a way back that could not be asked for without a connection stays there, and nothing to undo is said', async () => {
    server.reply(read, () => {
      throw new TypeError('no network');
    });
    await toasts.undo();
    expect(TestBed.inject(UndoStack).actions()).toHaveLength(1);
    TestBed.inject(UndoStack).clear();
    await toasts.undo();
    expect(lastMessage()).toBe('There is nothing to undo.');
  });
});

describe('a refused move', () => {
  afterEach(() => jest.restoreAllMocks());

  const refused = async (problem: object, overbookReason?: string) => {
    const services = [{ serviceId: 'ecg', name: 'ECG', quantity: 1 }];
    const { server } = await openDay({ teamMembers: [okafor()], appointments: [{ ...elena, services }] });
    server.on(edit, 409, problem);
    const appointment = TestBed.inject(DayStore).appointment('elena')();
    const to = {
      teamMemberId: 'okafor',
      start: at(600),
      end: at(630),
      ...(overbookReason && { consents: { overbook: { reason: overbookReason } } }),
    };
    if (appointment) await TestBed.inject(GridMoves).commit(appointment, to, 'move');
    await settle();
    return TestBed.inject(Refusals).current();
  };
  it('CAL-5: names who does not do the service, and which one', async () => {
    const refusal = await refused(aProblem('service-not-offered', { status: 409 }));
    expect(refusal?.sentence).toBe('Dr Okafor does not do ECG. Nothing was changed.');
  });

  it.each([
    [undefined, 'overbook'],
    ['urgent', undefined],
  ])('CAL-5: offers to book over what is taken, but not where a reason did not help (%s)', async (reason, offered) => {
    jest.spyOn(SessionStore.prototype, 'can').mockReturnValue(true);
    const taken = aProblem('slot-taken', { status: 409, blockers: [], alternatives: [] });
    expect((await refused(taken, reason))?.consent).toBe(offered);
  });
});
