import type { EditAppointmentInput } from '@anteroom/contracts-scheduling';
import { EditAppointment as EditSchema } from '@anteroom/contracts-scheduling';
import {
  consultation,
  lang,
  mayer,
  newYork,
  roomOne,
  roomTwo,
  scan,
  surgery,
  treatment,
  weber,
} from '../../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at, later } from '../../testing/scheduling-bench.fixture';
import { countDoubleBookings, listDaysWithGaps, storm, times } from '../../testing/storm.fixture';
import { ChangeStatus } from './change-status';
import { EditAppointment } from './edit-appointment';
import { ReadAppointment } from './read-appointment';
import { ReadAppointmentHistory } from './read-appointment-history';

describe('editing an appointment', () => {
  let bench: SchedulingBench;
  const by = aReceptionist({ name: 'Sofia' });
  beforeAll(async () => {
    bench = await SchedulingBench.open();
  });
  afterAll(async () => {
    expect(await countDoubleBookings(bench)).toBe(0);
    expect(await listDaysWithGaps(bench)).toEqual([]);
    await bench.close();
  });

  const edit = (id: string, version: number, wanted: EditAppointmentInput, asker = by) =>
    bench.get(EditAppointment).execute({ appointmentId: id, version, edit: EditSchema.parse(wanted), by: asker });
  const occupied = (id: string) =>
    bench.query<{ name: string; start: string }>(
      `select coalesce(m.name, u.name) as name, iso_instant(o.starts_at) as start from occupancy o
       join seat s on s.id = o.seat_id left join team_member m on m.id = s.team_member_id
       left join resource_unit u on u.id = s.resource_unit_id where o.owner_id = $1 order by name`,
      [id],
    );
  const lastChanges = async (day: string) => {
    const sql = 'select changes from calendar_change where day = $1 order by revision desc limit 1';
    const [row] = await bench.query<{ changes: { kind: string; id: string; value: unknown }[] }>(sql, [day]);
    return row?.changes;
  };

  it('CAL-5: a move takes the new time and gives the old one back, in one step', async () => {
    const start = at('09:00');
    const booked = await bench.book({ start, services: [{ serviceId: scan }] });
    const moved = await edit(booked.id, 1, { start: at('09:15') });
    expect(moved).toMatchObject({ version: 2, start: '2026-11-24T08:15:00Z', end: '2026-11-24T08:45:00Z' });
    expect(moved.resources).toEqual(booked.resources);
    expect((await occupied(booked.id)).map((row) => row.start)).toEqual(times(3, () => '2026-11-24T08:15:00Z'));
    expect(await bench.get(ReadAppointment).execute(booked.id, by.branchIds)).toEqual(moved);
  });

  it('CAL-5: a move to another day and person shows on both days', async () => {
    const booked = await bench.book({ start: at('10:00'), services: [{ serviceId: consultation }] });
    const moved = await edit(booked.id, 1, { start: at('10:00', '2026-11-25'), teamMemberId: lang });
    expect(await lastChanges('2026-11-24')).toEqual([{ kind: 'appointment', id: booked.id, value: null }]);
    expect(await lastChanges('2026-11-25')).toEqual([
      {
        kind: 'appointment',
        id: booked.id,
        value: expect.objectContaining({ version: 2, teamMemberId: lang }) as unknown,
      },
    ]);
    const [entry] = await bench.get(ReadAppointmentHistory).execute(moved.id, by.branchIds);
    expect(entry).toMatchObject({
      kind: 'moved',
      by: { name: 'Sofia' },
      fields: expect.arrayContaining([{ field: 'teamMember', before: 'Dr. Weber', after: 'Lang' }]) as unknown,
    });
  });

  it('CAL-5: a resize changes the end only; a longer one meets what comes after', async () => {
    const start = at('13:00');
    const booked = await bench.book({ start });
    await bench.book({ start: later(start, 60), client: { name: 'Olga Petrova' } });
    await expect(edit(booked.id, 1, { end: later(start, 60) })).resolves.toMatchObject({ end: '2026-11-24T13:00:00Z' });
    await expect(edit(booked.id, 2, { end: later(start, 75) })).rejects.toMatchObject({
      code: 'slot-taken',
      detail: 'Dr. Weber is taken 14:00–14:30 (Olga Petrova).',
    });
  });

  it('APT-1: other services change length, buffer, price and rooms', async () => {
    const booked = await bench.book({ start: at('15:00'), services: [{ serviceId: consultation }] });
    const services = [{ serviceId: treatment, quantity: 2, price: { amount: 100, currency: 'EUR' } }];
    const changed = await edit(booked.id, 1, { services });
    expect(changed).toMatchObject({
      end: '2026-11-24T15:00:00Z',
      bufferEnd: '2026-11-24T15:10:00Z',
      resources: [{ name: 'Room 2' }],
      services: [{ name: 'Treatment', quantity: 2, price: { amount: 100 } }],
    });
    const back = await edit(booked.id, 2, { services: [{ serviceId: consultation }] });
    expect(back).toMatchObject({ end: '2026-11-24T14:30:00Z', resources: [] });
    expect(await occupied(booked.id)).toEqual([{ name: 'Dr. Weber', start: '2026-11-24T14:00:00Z' }]);
  });

  it('APT-1: what the edit does not name is not touched', async () => {
    const client = { name: 'Ingrid Holm', phone: '030 1234567' };
    const booked = await bench.book({
      start: at('17:00'),
      client,
      comment: 'By phone',
      services: [{ serviceId: treatment }],
    });
    const changed = await edit(booked.id, 1, { comment: 'Called twice' });
    const { version: _, changedBy: __, changedAt: ___, comment, ...untouched } = changed;
    expect(booked).toMatchObject(untouched);
    expect(comment).toBe('Called twice');
  });

  it('SCH-3: a room can be exchanged, and a move takes another room where the old one is taken', async () => {
    const start = at('08:00', '2026-11-25');
    const services = [{ serviceId: treatment }];
    const booked = await bench.book({ start, services, resourceIds: [roomOne] });
    await expect(edit(booked.id, 1, { resourceIds: [roomTwo] })).resolves.toMatchObject({
      resources: [{ name: 'Room 2' }],
    });
    await bench.book({ start: later(start, 60), teamMemberId: mayer, services, resourceIds: [roomTwo] });
    await expect(edit(booked.id, 2, { start: later(start, 60) })).resolves.toMatchObject({
      resources: [{ name: 'Room 1' }],
    });
  });

  it('CLI-1: another new client is announced, the same one is not', async () => {
    const booked = await bench.book({ start: at('11:00', '2026-11-25'), client: { name: 'Ingrid Holm' } });
    await edit(booked.id, 1, { comment: 'x' });
    await edit(booked.id, 2, { client: { name: 'Olga Petrova' } });
    await edit(booked.id, 3, { client: null });
    expect(await bench.listAnnounced(booked.id)).toMatchObject([
      { newClient: { name: 'Ingrid Holm' } },
      { newClient: { name: 'Olga Petrova' } },
    ]);
  });

  it('SYS-3: an edit based on an old version gets the current state', async () => {
    const booked = await bench.book({ start: at('13:00', '2026-11-25') });
    const current = await edit(booked.id, 1, { comment: 'first' });
    await expect(edit(booked.id, 1, { comment: 'second' })).rejects.toMatchObject({
      code: 'stale',
      facts: { current },
    });
  });

  it('SYS-3: of many edits of one version exactly one is done, and versions have no gaps', async () => {
    const booked = await bench.book({ start: at('14:00', '2026-11-25') });
    for (let version = 1; version <= 5; version += 1) {
      const edits = times(12, (index) => () => edit(booked.id, version, { comment: `${version}.${index}` }));
      const { won, refused, broken } = await storm(edits);
      expect(broken).toEqual([]);
      expect(won.map((one) => one.version)).toEqual([version + 1]);
      expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['stale']));
    }
    const history = await bench.query('select version from change_entry where appointment_id = $1 order by version', [
      booked.id,
    ]);
    expect(history).toEqual(times(6, (index) => ({ version: index + 1 })));
  });

  it('APT-3: what is completed, missed or cancelled keeps its time, but may get a comment', async () => {
    const booked = await bench.book({ start: at('15:00', '2026-11-25') });
    const request = { status: 'no-show', scope: 'appointment' } as const;
    await bench.doneAt(at('15:30', '2026-11-25'), () =>
      bench.get(ChangeStatus).execute({ appointmentId: booked.id, request, by }),
    );
    await expect(edit(booked.id, 2, { start: at('16:00', '2026-11-25') })).rejects.toMatchObject({
      code: 'change-not-allowed',
      facts: { reason: 'no-show' },
    });
    await expect(edit(booked.id, 2, { comment: 'Called: ill' })).resolves.toMatchObject({ comment: 'Called: ill' });
  });

  it('APT-10: one that was booked over another stays so until it is moved to free time', async () => {
    const boss = aReceptionist({ also: ['appointment.overbook'] });
    const start = at('08:00', '2026-11-26');
    await bench.book({ start });
    const over = await bench.book({ start, overbook: { reason: 'Emergency' } }, { by: boss });
    await expect(edit(over.id, 1, { comment: 'x' })).resolves.toMatchObject({ overbookReason: 'Emergency' });
    await expect(edit(over.id, 2, { end: later(start, 20) })).rejects.toMatchObject({ code: 'slot-taken' });
    await expect(edit(over.id, 2, { end: later(start, 20) }, boss)).resolves.toMatchObject({
      overbookReason: 'Emergency',
    });
    await expect(edit(over.id, 3, { start: later(start, 60) })).resolves.toMatchObject({ overbookReason: null });
  });

  it('refuses what a booking would refuse, and leaves everything as it was', async () => {
    const booked = await bench.book({
      start: at('10:00', '2026-11-26'),
      services: [{ serviceId: surgery }],
      teamMemberId: mayer,
    });
    const refusals: [EditAppointmentInput, string][] = [
      [{ teamMemberId: weber }, 'service-not-offered'],
      [{ start: at('12:15', '2026-11-26') }, 'outside-working-time'],
      [{ end: at('09:00', '2026-11-26') }, 'invalid-interval'],
      [{ start: '2027-03-28T02:30:00+01:00' }, 'invalid-local-time'],
      [{ client: { id: '018f0000-0000-7000-8000-00000000dead' } }, 'unknown-reference'],
      [{ resourceIds: ['018f0000-0000-7000-8000-00000000dead'] }, 'unknown-reference'],
    ];
    for (const [wanted, code] of refusals) await expect(edit(booked.id, 1, wanted)).rejects.toMatchObject({ code });
    expect(await bench.get(ReadAppointment).execute(booked.id, by.branchIds)).toEqual(booked);
  });

  it('SYS-1: an appointment of another branch does not exist', async () => {
    const booked = await bench.book({ start: at('11:00', '2026-11-26') });
    const stranger = aReceptionist({ branchIds: [newYork] });
    await expect(edit(booked.id, 1, { comment: 'x' }, stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
});
