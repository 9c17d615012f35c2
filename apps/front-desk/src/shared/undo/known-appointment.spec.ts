import type { Appointment } from '@anteroom/contracts-scheduling';
import fc from 'fast-check';
import { anAppointment } from '../../testing/a-day';
import { type KnownAppointment, editBetween, isStill } from './known-appointment';

const euros = (amount: number) => ({ amount, currency: 'EUR' });
const line = {
  serviceId: 'ecg',
  name: 'ECG',
  quantity: 1,
  durationMinutes: 30,
  price: euros(6000),
  discount: euros(0),
};
const room1 = { id: 'room-1', name: 'Room 1' };
const room9 = { id: 'room-9', name: 'Room 9' };
const full = {
  ...anAppointment({ id: 'elena', resources: [room1], client: { id: 'client-1', name: 'Elena Marchetti' } }),
  ...{ services: [line], comment: '', cancelReason: null },
} as unknown as KnownAppointment & Pick<Appointment, 'comment'>;

describe('CAL-5: taking an act back restores all that it changed', () => {
  it('the rooms with the time and the person', () => {
    const moved = { ...full, teamMemberId: 'haddad', resources: [room9] };
    expect(editBetween(moved, full)).toEqual({
      ...{ teamMemberId: full.teamMemberId, start: full.start, end: full.end, resourceIds: ['room-1'] },
    });
  });

  it('the reason with which it stood over another one', () => {
    const before = { ...full, overbookReason: 'urgent' };
    expect(editBetween({ ...full, end: full.bufferEnd, resources: [] }, before)).toMatchObject({
      overbook: { reason: 'urgent' },
    });
  });

  it('lines with their prices, the client and the comment', () => {
    const changed = { ...full, services: [{ ...line, price: euros(4500) }], client: null, comment: 'Late' };
    expect(editBetween(changed, full)).toEqual({
      services: [{ serviceId: 'ecg', quantity: 1, price: euros(6000) }],
      ...{ end: full.end, client: { id: 'client-1' }, comment: '' },
    });
  });

  it('and leaves alone what a card does not tell', () => {
    const { comment: _, ...card } = { ...full, services: [{ serviceId: 'ecg', name: 'ECG', quantity: 1 }] };
    expect(editBetween({ ...full, comment: 'Late' }, card)).toBeUndefined();
  });

  it('is refused where the thing is not as the act left it, and not for what the act did not touch', () => {
    const moved = { ...full, resources: [room9] };
    expect(isStill({ ...moved, comment: 'Late' }, moved, full)).toBe(true);
    expect(isStill({ ...moved, teamMemberId: 'haddad' }, moved, full)).toBe(false);
    const arrived = { ...full, status: 'arrived' as const };
    expect(isStill({ ...full, status: 'in-room' }, arrived, full)).toBe(false);
  });

  it('for any change, applying the edit gives the earlier state again', () => {
    const states = fc.record({
      teamMemberId: fc.constantFrom('okafor', 'haddad'),
      resources: fc.subarray([room1, room9]),
      comment: fc.constantFrom('', 'Late', 'Call first'),
    });
    fc.assert(
      fc.property(states, states, (one, other) => {
        const [before, after] = [
          { ...full, ...one },
          { ...full, ...other },
        ];
        const edit = editBetween(after, before) ?? {};
        const { resourceIds = after.resources.map(({ id }) => id), comment, teamMemberId } = edit;
        expect(resourceIds).toEqual(before.resources.map(({ id }) => id));
        expect([comment ?? after.comment, teamMemberId ?? after.teamMemberId]).toEqual([
          ...[before.comment, before.teamMemberId],
        ]);
      }),
    );
  });
});
