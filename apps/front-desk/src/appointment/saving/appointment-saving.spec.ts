import { TestBed } from '@angular/core/testing';
import { aProblem } from '../../testing/a-day';
import { anAppointment, tomas } from '../draft/drafts.fixture';
import { Desk, inBranch, slot } from '../desk.fixture';
import { RemoteChanges } from '../form/remote-changes';

const address = `${inBranch}/appointments`;
const booked = anAppointment({
  version: 1,
  start: slot.start,
  end: slot.end,
  services: [],
  resources: [],
  client: null,
});
const blocker = {
  kind: 'appointment',
  id: 'other',
  label: 'Olga Ferrante',
  seatName: 'Room 2',
  start: slot.start,
  end: slot.end,
};

describe('saving the appointment window', () => {
  let desk: Desk;

  beforeEach(async () => {
    sessionStorage.clear();
    desk = await Desk.open();
  });
  afterEach(() => TestBed.resetTestingModule());

  it('APT-1: books with the hold and has nothing left to save', async () => {
    desk.server.on(`POST ${address}`, 201, booked);
    await desk.beginNew();
    desk.form.setComment('Bring earlier ECG');
    expect(await desk.saving.save()).toMatchObject({ id: booked.id });
    expect(desk.sent('POST', address)[0]?.body).toMatchObject({
      holdId: 'hold-1',
      comment: 'Bring earlier ECG',
      services: [],
    });
    expect(desk.form.saved()?.id).toBe(booked.id);
  });

  it('APT-1: does not ask the server while something is unreadable', async () => {
    await desk.beginNew();
    desk.form.typeTime('noonish');
    expect(await desk.saving.save()).toBeUndefined();
    expect(desk.sent('POST', address)).toEqual([]);
    expect(desk.form.unread()).toEqual({ start: 'noonish' });
  });

  it('APT-1: keeps everything typed when the time was taken, and names what is in the way', async () => {
    const taken = { blockers: [blocker], alternatives: [slot] };
    desk.server.on(`POST ${address}`, 409, aProblem('slot-taken', taken));
    await desk.beginNew();
    desk.form.setComment('Call first');
    expect(await desk.saving.save()).toBeUndefined();
    expect(desk.saving.refusal()).toMatchObject({ kind: 'taken', taken });
    expect(desk.form.draft().comment).toBe('Call first');
    desk.form.typeTime('1230');
    expect(desk.saving.refusal()).toBeUndefined();
  });

  it('APT-1: asks again with the same key after a lost answer, so that it happens once', async () => {
    await desk.beginNew();
    desk.server.reply(`POST ${address}`, () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await desk.saving.save()).toBeUndefined();
    expect(desk.saving.refusal()?.kind).toBe('retry');
    desk.server.on(`POST ${address}`, 201, booked);
    expect(await desk.saving.save()).toBeDefined();
    const keys = desk.sent('POST', address).map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('APT-1: finds out what became of an unanswered booking before it sends what was typed since', async () => {
    await desk.beginNew();
    desk.server.reply(`POST ${address}`, () => Promise.reject(new TypeError('Failed to fetch')));
    await desk.saving.save();
    desk.form.setComment('Typed later');
    desk.server
      .on(`POST ${address}`, 201, booked)
      .on(`PATCH /api/appointments/${booked.id}`, 200, { ...booked, version: 2, comment: 'Typed later' });
    expect(await desk.saving.save()).toMatchObject({ version: 2 });
    expect(desk.sent('POST', address).map(({ body }) => (body as { comment: string }).comment)).toEqual(['', '']);
    expect(desk.sent('PATCH', `/api/appointments/${booked.id}`)[0]?.body).toMatchObject({ comment: 'Typed later' });
  });

  it('CAL-6: holds the time anew when the hold had expired, and saves', async () => {
    await desk.beginNew();
    const answers = [
      { status: 409, body: aProblem('hold-expired') },
      { status: 201, body: booked },
    ];
    desk.server.reply(`POST ${address}`, () => responseOf(answers.shift()!));
    expect(await desk.saving.save()).toBeDefined();
    expect(desk.sent('POST', address)).toHaveLength(2);
    const keys = desk.sent('POST', address).map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys).size).toBe(2);
  });

  it('APT-8: merges a colleague’s other field without a word and saves mine on top', async () => {
    const saved = anAppointment();
    const theirs = anAppointment({ version: 4, changedBy: tomas, resources: [{ id: 'room-4', name: 'Room 4' }] });
    desk.form.beginSaved(saved);
    desk.form.setComment('Mine');
    const answers = [
      { status: 412, body: aProblem('stale', { current: theirs }) },
      { status: 200, body: { ...theirs, version: 5, comment: 'Mine' } },
    ];
    desk.server.reply(`PATCH /api/appointments/${saved.id}`, () => responseOf(answers.shift()!));
    expect(await desk.saving.save()).toMatchObject({ version: 5 });
    const sent = desk.sent('PATCH', `/api/appointments/${saved.id}`);
    expect(sent.map(({ headers }) => headers.get('if-match'))).toEqual(['"3"', '"4"']);
    expect(sent.map(({ body }) => body)).toEqual([{ comment: 'Mine' }, { comment: 'Mine' }]);
    expect(TestBed.inject(RemoteChanges).change()).toMatchObject({ by: tomas, fields: ['resourceIds'] });
  });

  it('APT-8: waits for a choice where a colleague changed the same field, and loses neither text', async () => {
    const saved = anAppointment();
    const theirs = anAppointment({ version: 4, changedBy: tomas, comment: 'Theirs' });
    desk.form.beginSaved(saved);
    desk.form.setComment('Mine');
    desk.server.on(`PATCH /api/appointments/${saved.id}`, 412, aProblem('stale', { current: theirs }));
    expect(await desk.saving.save()).toBeUndefined();
    expect(desk.saving.state().kind).toBe('clashing');
    const [conflict] = desk.form.conflicts();
    expect([conflict?.mine.comment, conflict?.theirs.comment, desk.form.draft().comment]).toEqual([
      'Mine',
      'Theirs',
      'Theirs\nMine',
    ]);
    desk.form.decide(conflict!, 'mine');
    expect(desk.form.draft().comment).toBe('Mine');
  });

  it('APT-8: saving at once after a merge keeps both comments', async () => {
    const saved = anAppointment();
    const theirs = anAppointment({ version: 4, changedBy: tomas, comment: 'Wheelchair' });
    desk.form.beginSaved(saved);
    desk.form.setComment('Call first');
    desk.form.merge(theirs);
    desk.server.on(`PATCH /api/appointments/${saved.id}`, 200, {
      ...theirs,
      version: 5,
      comment: 'Wheelchair\nCall first',
    });
    await desk.saving.save();
    expect(desk.sent('PATCH', `/api/appointments/${saved.id}`)[0]?.body).toEqual({ comment: 'Wheelchair\nCall first' });
    expect(desk.form.conflicts()).toEqual([]);
  });

  it('APT-8: is not saved while nobody has chosen between two times', async () => {
    const saved = anAppointment();
    desk.form.beginSaved(saved);
    desk.form.typeTime('17:45');
    desk.form.merge(anAppointment({ version: 4, changedBy: tomas, start: '2026-11-24T07:00:00Z' }));
    expect(await desk.saving.save()).toBeUndefined();
    expect(desk.saving.state().kind).toBe('clashing');
    expect(desk.sent('PATCH', `/api/appointments/${saved.id}`)).toEqual([]);
  });

  it('APT-1: keeps what is typed while the save is on its way', async () => {
    const saved = anAppointment();
    desk.form.beginSaved(saved);
    desk.form.setComment('First');
    desk.server.reply(`PATCH /api/appointments/${saved.id}`, () => {
      desk.form.setComment('First and more');
      return responseOf({ status: 200, body: { ...saved, version: 4, comment: 'First' } });
    });
    await desk.saving.save();
    expect(desk.form.draft().comment).toBe('First and more');
    expect(desk.form.changed()).toEqual(['comment']);
  });
});

function responseOf({ status, body }: { status: number; body: unknown }): Response {
  const headers = { get: () => null };
  return { ok: status < 400, status, headers, json: () => Promise.resolve(body) } as unknown as Response;
}
