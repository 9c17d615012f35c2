import type { AttendanceStatus } from '@anteroom/contracts-scheduling';
import { scan, weber } from '../../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at } from '../../testing/scheduling-bench.fixture';
import { countDoubleBookings, storm, times } from '../../testing/storm.fixture';
import { ChangeStatus } from './change-status';
import { ReadAppointmentHistory } from './read-appointment-history';

describe('changing the attendance status', () => {
  let bench: SchedulingBench;
  const by = aReceptionist();
  beforeAll(async () => {
    bench = await SchedulingBench.open();
  });
  afterAll(async () => {
    expect(await countDoubleBookings(bench)).toBe(0);
    await bench.close();
  });

  const become = (appointmentId: string, status: AttendanceStatus, facts: { reason?: string; scope?: 'visit' } = {}) =>
    bench.get(ChangeStatus).execute({ appointmentId, request: { status, scope: 'appointment', ...facts }, by });
  const occupied = (id: string) => bench.query('select seat_id from occupancy where owner_id = $1', [id]);

  it('APT-3: each step notes its time, and the step back forgets it', async () => {
    const { id } = await bench.book({ start: at('09:00') });
    await become(id, 'confirmed');
    bench.clock.advance({ minutes: 5 });
    const [arrived] = await become(id, 'arrived');
    expect(arrived).toMatchObject({
      version: 3,
      statusTimes: {
        booked: '2026-11-23T06:00:00Z',
        confirmed: '2026-11-23T06:00:00Z',
        arrived: '2026-11-23T06:05:00Z',
      },
      refused: expect.not.objectContaining({ completed: expect.anything(), booked: expect.anything() }),
    });
    const [back] = await become(id, 'confirmed');
    expect(back?.statusTimes).toEqual({ booked: '2026-11-23T06:00:00Z', confirmed: '2026-11-23T06:00:00Z' });
    const entries = await bench.get(ReadAppointmentHistory).execute(id, by.branchIds);
    expect(entries.map(({ kind }) => kind)).toEqual(['status', 'status', 'status', 'booked']);
    expect(entries[0]?.fields).toEqual([{ field: 'status', before: 'arrived', after: 'confirmed' }]);
  });

  it('APT-3: a step that the table does not have is refused, the same status again changes nothing', async () => {
    const { id } = await bench.book({ start: at('10:00') });
    await expect(become(id, 'completed')).rejects.toMatchObject({
      code: 'status-not-allowed',
      facts: { from: 'booked', to: 'completed' },
    });
    await become(id, 'arrived');
    expect(await become(id, 'arrived')).toEqual([]);
  });

  it('APT-3: cancelling frees person, room and device, keeps the appointment, and says why', async () => {
    const services = [{ serviceId: scan }];
    const { id } = await bench.book({ start: at('11:00'), services });
    const [cancelled] = await become(id, 'cancelled', { reason: 'Ill' });
    expect(cancelled).toMatchObject({
      status: 'cancelled',
      cancelReason: 'Ill',
      refused: { edit: 'cancelled' },
    });
    expect(await occupied(id)).toEqual([]);
    await expect(bench.book({ start: at('11:00'), services })).resolves.toBeDefined();
  });

  it('APT-8: a cancelled one comes back if its time is still free, and else hears who has it', async () => {
    const { id } = await bench.book({ start: at('13:00'), services: [{ serviceId: scan }] });
    await become(id, 'cancelled', { reason: 'Mistake' });
    const [restored] = await become(id, 'booked');
    expect(restored).toMatchObject({ status: 'booked', cancelReason: null });
    expect(await occupied(id)).toHaveLength(3);
    await become(id, 'cancelled');
    await bench.book({ start: at('13:15'), client: { name: 'Olga Petrova' } });
    await expect(become(id, 'booked')).rejects.toMatchObject({
      code: 'slot-taken',
      facts: { blockers: [{ label: 'Olga Petrova', seatName: 'Dr. Weber' }] },
    });
  });

  it('APT-8: of several cancelled ones on one time exactly one comes back', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 8; index += 1) {
      const { id } = await bench.book({ start: at('15:00'), teamMemberId: weber });
      await become(id, 'cancelled');
      ids.push(id);
    }
    const { won, refused, broken } = await storm(ids.map((id) => () => become(id, 'booked')));
    expect(broken).toEqual([]);
    expect(won).toHaveLength(1);
    expect(refused.map(({ code }) => code)).toEqual(times(7, () => 'slot-taken'));
  });

  it('SYS-1: cancelling needs a right of its own', async () => {
    const { id } = await bench.book({ start: at('16:00') });
    const rights = by.rights.filter((right) => right !== 'appointment.cancel');
    const request = { status: 'cancelled' as const, scope: 'appointment' as const };
    const attempt = bench.get(ChangeStatus).execute({ appointmentId: id, request, by: { ...by, rights } });
    await expect(attempt).rejects.toMatchObject({ code: 'right-missing', facts: { right: 'appointment.cancel' } });
  });
});
