import { TestBed } from '@angular/core/testing';
import type { Appointment } from '@anteroom/contracts-scheduling';
import { Toasts } from '../../shared/ui/toasts';
import { Desk, inBranch, slot } from '../desk.fixture';
import { anAppointment } from '../draft/drafts.fixture';
import { StatusChange } from './status-change';

const me = { id: 'me', name: 'Maria Lindqvist', colour: 3 };
const facts = { version: 1, start: slot.start, end: slot.end, services: [], changedBy: me, comment: '' };
const saved = anAppointment(facts);
const one = `/api/appointments/${saved.id}`;

describe('taking back what the window did', () => {
  let desk: Desk;
  let now: Appointment;
  const toasts = () => TestBed.inject(Toasts);
  const lastMessage = () => toasts().list().at(-1)?.message;
  const become = (change: Partial<Appointment>) => (now = { ...now, version: now.version + 1, ...change });
  const answer = (body: unknown) =>
    ({ ok: true, status: 200, headers: new Headers(), json: async () => body }) as Response;

  beforeEach(async () => {
    sessionStorage.clear();
    desk = await Desk.open();
    now = saved;
    desk.server
      .reply(`GET ${one}`, () => answer(now))
      .reply(`PATCH ${one}`, (body) => answer(become(body as Partial<Appointment>)))
      .reply(`POST ${one}/status`, (body) => answer({ changed: [become(body as Partial<Appointment>)] }));
  });
  afterEach(() => TestBed.resetTestingModule());

  it('CAL-5: a status of one appointment, and again', async () => {
    desk.form.beginSaved(now);
    await TestBed.inject(StatusChange).ask({ status: 'arrived', scope: 'appointment' });
    await toasts().undo();
    expect([now.status, lastMessage()]).toEqual(['booked', `${saved.client?.name} set back to Booked`]);
    await toasts().redo();
    expect(now.status).toBe('arrived');
  });

  it('CAL-5: a saved edit, with what was typed before', async () => {
    desk.form.beginSaved(now);
    desk.form.setComment('Bring earlier ECG');
    await desk.saving.save();
    expect(now.comment).toBe('Bring earlier ECG');
    await toasts().undo();
    expect([now.comment, lastMessage()]).toEqual(['', `${saved.client?.name} is as it was before`]);
  });

  it('CAL-5: a booking, by cancelling it with a reason', async () => {
    desk.server.on(`POST ${inBranch}/appointments`, 201, saved);
    await desk.beginNew();
    await desk.saving.save();
    await toasts().undo();
    expect(now.status).toBe('cancelled');
    expect(desk.sent('POST', `${one}/status`)[0]?.body).toEqual({
      ...{ status: 'cancelled', reason: 'Taken back right after booking' },
    });
  });
});
