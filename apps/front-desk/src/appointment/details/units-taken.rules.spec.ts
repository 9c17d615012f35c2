import type { SlotHold } from '@anteroom/contracts-scheduling';
import { anAppointment, anna, lindgren } from '../draft/drafts.fixture';
import { unitsTaken } from './units-taken.rules';

const room2 = { id: 'f0000000-0000-7000-8000-000000000002', name: 'Room 2' };
const wanted = {
  start: '2026-11-24T11:30:00+01:00',
  end: '2026-11-24T12:00:00+01:00',
  appointmentId: undefined,
  holdId: undefined,
};
const hold: SlotHold = {
  id: 'hold-1',
  branchId: 'branch-1',
  teamMemberId: lindgren.id,
  start: wanted.start,
  end: wanted.end,
  bufferEnd: wanted.end,
  resources: [room2],
  seats: [1],
  heldBy: anna,
  expiresAt: wanted.end,
};

describe('rooms that are taken', () => {
  it('SCH-3: counts the buffer of another appointment, not what only touches', () => {
    expect([...unitsTaken([anAppointment({ bufferEnd: '2026-11-24T11:35:00+01:00' })], [], wanted)]).toEqual([
      room2.id,
    ]);
    expect([...unitsTaken([anAppointment({ bufferEnd: '2026-11-24T11:30:00+01:00' })], [], wanted)]).toEqual([]);
  });

  it('SCH-3: counts holds of others, and neither the own hold, the own appointment, nor a cancelled one', () => {
    const own = anAppointment({ bufferEnd: '2026-11-24T11:35:00+01:00' });
    expect([...unitsTaken([], [hold], wanted)]).toEqual([room2.id]);
    expect([...unitsTaken([own], [hold], { ...wanted, appointmentId: own.id, holdId: hold.id })]).toEqual([]);
    expect([...unitsTaken([{ ...own, status: 'cancelled' }], [], wanted)]).toEqual([]);
  });
});
