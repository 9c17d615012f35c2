import { anAppointment, anna } from '../../testing/a-day';
import { actionOf, withAction } from './colleague-actions';

const booked = anAppointment({ version: 1, client: null, changedAt: '2026-11-24T08:00:00Z' });
const named = anAppointment({ version: 2, changedAt: '2026-11-24T08:00:01Z' });

function action(before: typeof booked | undefined, after: typeof booked) {
  const found = actionOf({ kind: 'appointment', id: after.id, before, after, by: anna });
  if (!found) throw new Error('Nothing was done.');
  return found;
}

describe('what colleagues did last', () => {
  it('CAL-7: tells a booking, a move, a change of status and an edit apart', () => {
    const moved = { ...booked, version: 2, start: '2026-11-24T10:00:00Z' };
    const cancelled = { ...booked, version: 2, status: 'cancelled' as const };
    const kinds = [undefined, booked, booked, booked].map((before, index) => {
      return action(before, [booked, moved, cancelled, named][index] ?? booked).kind;
    });
    expect(kinds).toEqual(['booked', 'moved', 'status', 'edited']);
  });

  it('CAL-7: a client who is entered with the booking does not hide that it was a booking', () => {
    const log = withAction([action(undefined, booked)], action(booked, named));
    expect(log).toMatchObject([{ kind: 'booked', subject: 'Elena Marchetti', at: '2026-11-24T08:00:00Z' }]);
  });

  it('CAL-7: an edit a minute later, or of another appointment, is told by itself', () => {
    const first = [action(undefined, booked)];
    const later = action(booked, { ...named, changedAt: '2026-11-24T08:01:00Z' });
    const other = action({ ...booked, id: 'other' }, { ...named, id: 'other' });
    expect(withAction(first, later).map(({ kind }) => kind)).toEqual(['edited', 'booked']);
    expect(withAction(first, other).map(({ kind }) => kind)).toEqual(['edited', 'booked']);
  });
});
