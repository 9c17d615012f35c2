import fc from 'fast-check';
import { type DraftField, draftFields, draftOf, newDraft, withFieldOf } from './appointment-draft';
import { bookingOf, editOf, holdOf, spanOf, wantsOtherTime } from './draft-request.rules';
import { aDraft, aLine, anAppointment, consultation, haddad, lindgren, zone } from './drafts.fixture';

const span = { start: '2026-11-24T10:00:00Z', end: '2026-11-24T10:30:00Z' };
const changed = aDraft({
  teamMemberId: haddad.id,
  start: { date: '2026-11-25', time: '09:15', occurrence: 'first' },
  duration: { minutes: 50, follows: 'hand' },
  lines: [aLine({ quantity: 2 })],
  client: null,
  resourceIds: ['f0000000-0000-7000-8000-000000000009'],
  comment: 'Bring earlier ECG',
});

describe('the request of a draft', () => {
  it('APT-1: books a blank appointment from a time and a length alone', () => {
    const draft = newDraft({ teamMemberId: lindgren.id, start: span.start, end: span.end }, zone);
    expect(bookingOf(draft, spanOf(draft, zone)!, undefined)).toEqual({
      teamMemberId: lindgren.id,
      ...span,
      services: [],
      comment: '',
    });
  });

  it('APT-1: sends a new client’s name and phone as typed, and consumes the hold', () => {
    const draft = aDraft({
      client: { kind: 'new', name: ' Mia Berg ', phone: ' 0171 234 ', email: ' mia@example.org' },
    });
    expect(bookingOf(draft, span, 'hold-1')).toMatchObject({
      client: { name: 'Mia Berg', phone: '0171 234', email: 'mia@example.org' },
      services: [{ serviceId: consultation.id, quantity: 1 }],
      holdId: 'hold-1',
    });
    expect(bookingOf(aDraft({ client: { kind: 'new', name: 'Mia', phone: ' ' } }), span, undefined).client).toEqual({
      name: 'Mia',
    });
  });

  it('APT-1: leaves list prices to the server and repeats a price the appointment was booked at', () => {
    expect(bookingOf(aDraft(), span, undefined).services).toEqual([{ serviceId: consultation.id, quantity: 1 }]);
    const saved = draftOf(anAppointment(), zone);
    expect(bookingOf(saved, span, undefined).services).toEqual([
      { serviceId: consultation.id, quantity: 1, price: { amount: 9000, currency: 'EUR' } },
    ]);
  });

  it('APT-1: has no time on a day whose clocks skip it, and none for an impossible length', () => {
    expect(spanOf(aDraft({ start: { date: '2026-03-29', time: '02:30', occurrence: 'first' } }), zone)).toBeUndefined();
    expect(spanOf(aDraft({ duration: { minutes: 0, follows: 'hand' } }), zone)).toBeUndefined();
    expect(spanOf(aDraft({ duration: { minutes: 1500, follows: 'hand' } }), zone)).toBeUndefined();
  });

  it('APT-1: asks for nothing when nothing was changed', () => {
    const draft = draftOf(anAppointment(), zone);
    expect(editOf(draft, draft, span)).toBeUndefined();
  });

  it('APT-1: names what was changed and nothing else', () => {
    const named: Record<DraftField, string[]> = {
      teamMemberId: ['teamMemberId'],
      start: ['start', 'end'],
      duration: ['end'],
      lines: ['services', 'end'],
      client: ['client'],
      resourceIds: ['resourceIds'],
      comment: ['comment'],
    };
    fc.assert(
      fc.property(fc.subarray([...draftFields], { minLength: 1 }), (fields) => {
        const base = aDraft();
        const draft = fields.reduce((onto, field) => withFieldOf(field, changed, onto), base);
        const expected = new Set(fields.flatMap((field) => named[field]));
        expect(new Set(Object.keys(editOf(base, draft, span)!))).toEqual(expected);
      }),
    );
  });

  it('APT-1: takes the client off with null', () => {
    expect(editOf(aDraft(), aDraft({ client: null }), span)).toEqual({ client: null });
  });

  it('CAL-6: holds the rooms that the services need, each service once', () => {
    const draft = aDraft({ lines: [aLine(), aLine()] });
    expect(holdOf(draft, span)).toEqual({ teamMemberId: lindgren.id, ...span, serviceIds: [consultation.id] });
    expect(holdOf(aDraft({ lines: [] }), span)).toEqual({ teamMemberId: lindgren.id, ...span });
  });

  it('CAL-6: names rooms only when they were chosen by hand', () => {
    const saved = draftOf(anAppointment(), zone);
    expect(holdOf(saved, span, saved)).not.toHaveProperty('resourceIds');
    expect(holdOf({ ...saved, resourceIds: ['room-1'] }, span, saved)).toMatchObject({ resourceIds: ['room-1'] });
    expect(holdOf(aDraft({ resourceIds: ['room-1'] }), span)).toMatchObject({ resourceIds: ['room-1'] });
  });

  it('CAL-6: wants a hold for another time, not for another comment', () => {
    expect(wantsOtherTime(aDraft(), aDraft({ comment: 'x', client: null }))).toBe(false);
    expect(wantsOtherTime(aDraft(), aDraft({ duration: { minutes: 45, follows: 'hand' } }))).toBe(true);
  });
});
