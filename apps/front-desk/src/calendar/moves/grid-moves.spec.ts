import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { DayStore } from '../../shared/live/day-store';
import { SessionStore } from '../../shared/session/session-store';
import { Toasts } from '../../shared/ui/toasts';
import { aProblem, anAppointment, tomas } from '../../testing/a-day';
import { FakeServer } from '../../testing/fake-server';
import { settle } from '../../testing/settle';
import { at, okafor, openDay } from '../testing/day-bed';
import { GridMoves } from './grid-moves';
import { Refusals } from './refusals';

const me = { id: 'me', name: 'Maria Lindqvist', colour: 3 };
const elena = anAppointment({ id: 'elena', start: at(540), end: at(570), bufferEnd: at(570), changedBy: me });
const edit = 'PATCH /api/appointments/elena';

describe('taking a move back and doing it again', () => {
  let server: FakeServer;
  let toasts: Toasts;

  const lastMessage = () => toasts.list().at(-1)?.message;
  const starts = () =>
    server.asked
      .filter(({ method }) => method === 'PATCH')
      .map(({ body }) => new Date((body as { start: string }).start).toISOString());

  beforeEach(async () => {
    ({ server } = await openDay({ teamMembers: [okafor()], appointments: [elena] }));
    toasts = TestBed.inject(Toasts);
    let version = elena.version;
    server.reply(edit, (body) => {
      version += 1;
      const { start, end } = body as { start: string; end: string };
      const saved = { ...elena, version, start, end, bufferEnd: end };
      return { ok: true, status: 200, headers: new Headers(), json: async () => saved } as Response;
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
    expect(starts()).toEqual([at(600), at(540), at(600), at(540)]);
  });

  it('CAL-5: does not do it again over what a colleague did meanwhile, and says who', async () => {
    await toasts.undo();
    const current = { ...elena, version: 9, changedBy: tomas, changedAt: new Date().toISOString() };
    server.on(edit, 412, aProblem('stale', { status: 412, current }));
    await toasts.redo();
    expect(toasts.list().at(-1)?.tone).toBe('refused');
    expect(lastMessage()).toMatch(/^Can’t do it again\. Tomás changed this appointment/);
    expect(starts()).toHaveLength(3);
  });
});

describe('a refused move', () => {
  afterEach(() => jest.restoreAllMocks());

  const refused = async (problem: object, overbookReason?: string) => {
    const services = [{ serviceId: 'ecg', name: 'ECG', quantity: 1 }];
    const { server } = await openDay({ teamMembers: [okafor()], appointments: [{ ...elena, services }] });
    server.on(edit, 409, problem);
    const appointment = TestBed.inject(DayStore).appointment('elena')();
    const to = { teamMemberId: 'okafor', start: at(600), end: at(630), ...(overbookReason && { overbookReason }) };
    if (appointment) await TestBed.inject(GridMoves).commit(appointment, to, 'move');
    await settle();
    return TestBed.inject(Refusals).current();
  };
  it('CAL-5: names who does not do the service, and which one', async () => {
    const refusal = await refused(aProblem('service-not-offered', { status: 409 }));
    expect(refusal?.sentence).toBe('Dr Okafor does not do ECG. Nothing was changed.');
  });

  it.each([
    [undefined, true],
    ['urgent', false],
  ])('CAL-5: offers to book over what is taken, but not where a reason did not help (%s)', async (reason, offered) => {
    jest.spyOn(SessionStore.prototype, 'can').mockReturnValue(true);
    const taken = aProblem('slot-taken', { status: 409, blockers: [], alternatives: [] });
    expect((await refused(taken, reason))?.mayOverbook).toBe(offered);
  });
});
