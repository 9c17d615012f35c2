import { Appointment as AppointmentSchema } from '@anteroom/contracts-scheduling';
import { countStatements } from '@anteroom/platform-persistence';
import {
  berlin,
  consultation,
  lang,
  mayer,
  newYork,
  roomOne,
  roomTwo,
  scan,
  scanner,
  treatment,
} from '../../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at, later } from '../../testing/scheduling-bench.fixture';
import { storm, times } from '../../testing/storm.fixture';
import { ReadAppointment } from './read-appointment';
import { ReadAppointmentHistory } from './read-appointment-history';

const nobody = '018f0000-0000-7000-8000-00000000dead';

describe('booking an appointment', () => {
  let bench: SchedulingBench;
  beforeAll(async () => {
    bench = await SchedulingBench.open();
  });
  afterAll(() => bench.close());

  it('P9: takes five statements, whatever it takes', async () => {
    const client = { name: 'Ingrid Holm', phone: '030 1234567' };
    const services = [{ serviceId: scan }, { serviceId: treatment }, { serviceId: consultation }];
    const booked = await countStatements(bench.unitOfWork, () => bench.book({ start: at('09:00'), services, client }));
    expect(booked.count).toBe(5);
    const blank = await countStatements(bench.unitOfWork, () => bench.book({ start: at('16:00') }));
    expect(blank.count).toBe(5);
  });

  it('APT-1: answers what the window will read, and what the contract says', async () => {
    const services = [{ serviceId: treatment, quantity: 2, discount: { amount: 500, currency: 'EUR' } }];
    const client = { name: 'Ingrid Holm', phone: '030 1234567' };
    const by = aReceptionist();
    const booked = await bench.book(
      { start: at('10:30'), teamMemberId: mayer, services, client, comment: 'Window seat' },
      { by },
    );
    expect(AppointmentSchema.parse(booked)).toEqual(booked);
    expect(booked).toMatchObject({
      version: 1,
      start: '2026-11-24T09:30:00Z',
      end: '2026-11-24T10:30:00Z',
      bufferEnd: '2026-11-24T10:40:00Z',
      client: { id: null, name: 'Ingrid Holm', phone: '+49301234567' },
      resources: [{ id: roomOne, name: 'Room 1' }],
      services: [
        { quantity: 2, durationMinutes: 30, price: { amount: 4500, currency: 'EUR' }, discount: { amount: 500 } },
      ],
    });
    expect(await bench.get(ReadAppointment).execute(booked.id, by.branchIds)).toEqual(booked);
  });

  it('APT-8: begins a history that says who booked what', async () => {
    const by = aReceptionist({ name: 'Tomas' });
    const { id } = await bench.book(
      { start: at('11:30'), teamMemberId: lang, services: [{ serviceId: consultation }] },
      { by },
    );
    const entries = await bench.get(ReadAppointmentHistory).execute(id, by.branchIds);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ kind: 'booked', by: { name: 'Tomas' }, at: '2026-11-23T06:00:00Z' });
    expect(entries[0]?.fields).toContainEqual({ field: 'teamMember', before: null, after: 'Lang' });
  });

  it('SYS-3: the same key has one effect, also when it comes ten times at once', async () => {
    const by = aReceptionist();
    const again = () => bench.book({ start: at('08:00') }, { by, key: 'once' });
    const { won, broken, refused } = await storm(times(10, () => again));
    expect({ broken, refused }).toEqual({ broken: [], refused: [] });
    expect(new Set(won.map(({ id }) => id)).size).toBe(1);
    expect(await again()).toEqual(won[0]);
    await expect(bench.book({ start: at('08:30') }, { by, key: 'once' })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('CAL-5: a refusal has no effect, so the same key may succeed later', async () => {
    const by = aReceptionist();
    const first = await bench.book({ start: at('15:00') });
    const retry = () => bench.book({ start: at('15:00') }, { by, key: 'later' });
    await expect(retry()).rejects.toMatchObject({ code: 'slot-taken' });
    await bench.query('delete from occupancy where owner_id = $1', [first.id]);
    await expect(retry()).resolves.toMatchObject({ status: 'booked' });
  });

  it('CLI-1: tells the clients service of somebody new, and of nobody else', async () => {
    const client = { name: 'Olga Petrova', phone: '+7 495 123-45-67', email: 'olga@example.org' };
    const { id } = await bench.book({ start: at('13:00'), client });
    const blank = await bench.book({ start: at('13:30') });
    const newClient = { name: 'Olga Petrova', phone: '+74951234567', email: 'olga@example.org' };
    expect(await bench.listAnnounced(id)).toEqual([
      { appointmentId: id, branchId: berlin, start: '2026-11-24T12:00:00Z', newClient },
    ]);
    expect(await bench.listAnnounced(blank.id)).toEqual([]);
  });

  it('CLI-1: a client with a card is booked under what the card says', async () => {
    const card = '018f0000-0000-7000-8000-00000000cafe';
    await bench.query(
      'insert into client_card (client_id, branch_id, name, phone, version) values ($1, $2, $3, $4, 1)',
      [card, berlin, 'Ingrid Holm', '+4930111'],
    );
    const booked = await bench.book({ start: at('14:00'), client: { id: card } });
    expect(booked.client).toEqual({ id: card, name: 'Ingrid Holm', phone: '+4930111' });
  });

  it('APT-10: only who may overbook books over another appointment, and says why', async () => {
    const start = at('08:00', '2026-11-25');
    const below = await bench.book({ start });
    const overbook = { reason: 'Emergency, Dr. Weber agreed' };
    await expect(bench.book({ start, overbook })).rejects.toMatchObject({
      code: 'right-missing',
      facts: { right: 'appointment.overbook' },
    });
    const by = aReceptionist({ also: ['appointment.overbook'] });
    await expect(bench.book({ start, overbook }, { by })).resolves.toMatchObject({ overbookReason: overbook.reason });
    await expect(bench.book({ start, overbook }, { by })).rejects.toMatchObject({ code: 'slot-taken' });
    expect(below.overbookReason).toBeNull();
  });

  it('SCH-1: nobody is booked in a break or after work, unless the asker may', async () => {
    const start = at('12:45', '2026-11-25');
    await expect(bench.book({ start })).rejects.toMatchObject({ code: 'outside-working-time' });
    const by = aReceptionist({ also: ['appointment.outside-hours'] });
    await expect(bench.book({ start }, { by })).resolves.toMatchObject({ start: '2026-11-25T11:45:00Z' });
  });

  it('SCH-2: a buffer keeps person and room busy after the service', async () => {
    const start = at('09:00', '2026-11-25');
    await bench.book({ start, services: [{ serviceId: treatment }], resourceIds: [roomOne] });
    await expect(bench.book({ start: later(start, 30) })).rejects.toMatchObject({ code: 'slot-taken' });
    await expect(
      bench.book({
        start: later(start, 30),
        teamMemberId: mayer,
        services: [{ serviceId: treatment }],
        resourceIds: [roomOne],
      }),
    ).rejects.toMatchObject({ facts: { blockers: [{ seatName: 'Room 1' }] } });
    await expect(bench.book({ start: later(start, 40), end: later(start, 60) })).resolves.toBeDefined();
  });

  it('SCH-3: when every unit of a kind is taken, the refusal names each and who has it', async () => {
    const start = at('15:00', '2026-11-25');
    await bench.book({ start, services: [{ serviceId: treatment }], client: { name: 'Ingrid Holm' } });
    await bench.book({
      start,
      teamMemberId: mayer,
      services: [{ serviceId: treatment }],
      client: { name: 'Olga Petrova' },
    });
    const blank = bench.book({ start, teamMemberId: lang, resourceIds: [roomOne, roomTwo] });
    await expect(blank).rejects.toMatchObject({
      code: 'slot-taken',
      facts: {
        blockers: [
          { seatName: 'Room 1', label: 'Olga Petrova' },
          { seatName: 'Room 2', label: 'Ingrid Holm' },
        ],
      },
    });
  });

  it('SCH-3: a room chosen by hand is taken as it is; one that the services do not need is refused', async () => {
    const start = at('14:00', '2026-11-25');
    const services = [{ serviceId: treatment }];
    const booked = await bench.book({ start, services, resourceIds: [roomOne] });
    expect(booked.resources).toEqual([{ id: roomOne, name: 'Room 1' }]);
    for (const resourceIds of [[scanner], [roomOne, roomTwo]]) {
      await expect(bench.book({ start: later(start, 60), services, resourceIds })).rejects.toMatchObject({
        code: 'resource-not-suitable',
      });
    }
  });

  it('SYS-1: appointments of another branch do not exist, and neither does the branch', async () => {
    const { id } = await bench.book({ start: at('17:00') });
    await expect(bench.get(ReadAppointment).execute(id, [newYork])).rejects.toMatchObject({ code: 'not-found' });
    await expect(bench.get(ReadAppointmentHistory).execute(id, [newYork])).rejects.toMatchObject({ code: 'not-found' });
    await expect(bench.book({ start: at('09:00') }, { branchId: nobody })).rejects.toMatchObject({ code: 'not-found' });
  });
});
