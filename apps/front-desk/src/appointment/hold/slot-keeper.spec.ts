import { TestBed } from '@angular/core/testing';
import { aProblem } from '../../testing/a-day';
import { HoldStore } from '../../shared/live/hold-store';
import { anAppointment, consultation, haddad, lindgren } from '../draft/drafts.fixture';
import { offersOf, withService } from '../draft/service-lines.rules';
import { Desk, inBranch, slot } from '../desk.fixture';

const holds = `${inBranch}/slot-holds`;
const pauseMs = 300;

describe('the hold of the window', () => {
  let desk: Desk;

  beforeEach(async () => {
    sessionStorage.clear();
    desk = await Desk.open();
  });
  afterEach(() => TestBed.resetTestingModule());

  it('CAL-6: holds the time as soon as the window opens', async () => {
    await desk.beginNew();
    expect(desk.sent('POST', holds).map(({ body }) => body)).toEqual([slot]);
    expect(desk.slots.state().kind).toBe('held');
  });

  it('CAL-6: moves the hold once for several quick changes, with the rooms the services need', async () => {
    await desk.beginNew();
    desk.form.typeTime('1200');
    desk.form.setLines(withService([], offersOf(lindgren, [consultation])[0]!));
    await desk.rest(pauseMs);
    const moved = desk.sent('PATCH', `${holds}/hold-1`);
    expect(moved.map(({ body }) => body)).toEqual([
      {
        teamMemberId: lindgren.id,
        start: '2026-11-24T11:00:00Z',
        end: '2026-11-24T11:30:00Z',
        serviceIds: [consultation.id],
      },
    ]);
  });

  it('CAL-6: stays open when the time is taken, and goes to the alternative that is chosen', async () => {
    const alternative = { teamMemberId: haddad.id, start: '2026-11-24T12:00:00Z', end: '2026-11-24T12:30:00Z' };
    desk.server.on(`POST ${holds}`, 409, aProblem('slot-taken', { blockers: [], alternatives: [alternative] }));
    await desk.beginNew();
    expect(desk.slots.refusal()).toMatchObject({ kind: 'taken' });
    desk.server.on(`POST ${holds}`, 201, desk.hold());
    desk.slots.choose(alternative);
    await desk.rest(pauseMs);
    expect(desk.slots.state().kind).toBe('held');
    expect(desk.form.draft()).toMatchObject({ teamMemberId: haddad.id, start: { time: '13:00' } });
  });

  it('CAL-6: holds nothing for a saved appointment until another time is wanted', async () => {
    const saved = anAppointment();
    desk.form.beginSaved(saved);
    desk.slots.begin();
    desk.form.setComment('Only words');
    await desk.rest(pauseMs);
    expect(desk.sent('POST', holds)).toEqual([]);
    desk.form.typeTime('1500');
    await desk.rest(pauseMs);
    expect(desk.sent('POST', holds)).toHaveLength(1);
    desk.form.typeTime('1100');
    await desk.rest(pauseMs);
    expect(desk.sent('DELETE', `${holds}/hold-1`)).toHaveLength(1);
    expect(desk.slots.state().kind).toBe('idle');
  });

  it('CAL-6: does not refuse an appointment because of the time it has itself', async () => {
    const saved = anAppointment();
    const blockers = [
      { kind: 'appointment', id: saved.id, label: '', seatName: '', start: saved.start, end: saved.end },
    ];
    desk.server.on(`POST ${holds}`, 409, aProblem('slot-taken', { blockers, alternatives: [] }));
    desk.form.beginSaved(saved);
    desk.slots.begin();
    desk.form.typeDuration('45');
    await desk.rest(pauseMs);
    expect(desk.sent('POST', holds)).toHaveLength(1);
    expect(desk.slots.refusal()).toBeUndefined();
    expect(desk.slots.state().kind).toBe('idle');
  });

  it('CAL-6: gives the time back when the window closes', async () => {
    await desk.beginNew();
    const store = TestBed.inject(HoldStore);
    TestBed.resetTestingModule();
    await desk.rest().catch(() => undefined);
    expect(store.hold()).toBeNull();
    expect(desk.sent('DELETE', `${holds}/hold-1`)).toHaveLength(1);
  });
});
