import { Appointment as AppointmentSchema } from '@anteroom/contracts-scheduling';
import { countStatements } from '@anteroom/platform-persistence';
import {
  adams,
  berlin,
  checkup,
  consultation,
  lang,
  mayer,
  newYork,
  roomOne,
  roomTwo,
  scan,
  scanner,
  suite,
  surgery,
  treatment,
  weber,
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
    const client = { name: 'Olga Petrova', phone: '+7 495 123-45-67' };
    const { id } = await bench.book({ start: at('13:00'), client });
    const blank = await bench.book({ start: at('13:30') });
    const newClient = { name: 'Olga Petrova', phone: '+74951234567' };
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

  it.each([
    ['a wall-clock time that the clocks skip', { start: '2026-03-29T02:30:00+01:00' }, 'invalid-local-time'],
    ['an end before the start', { start: at('09:00'), end: at('08:00') }, 'invalid-interval'],
    ['no length at all', { start: at('09:00'), end: at('09:00') }, 'invalid-interval'],
    ['four minutes', { start: at('09:00'), end: at('09:04') }, 'invalid-interval'],
    ['twenty-five hours', { start: at('09:00'), end: at('10:00', '2026-11-25') }, 'invalid-interval'],
    ['half a minute', { start: '2026-11-24T09:00:30+01:00' }, 'invalid-interval'],
    ['the year nought', { start: '0000-11-24T09:00:00Z' }, 'invalid-interval'],
    ['no end and no services', { start: at('09:00'), end: undefined }, 'invalid-interval'],
    [
      'a service the person does not do',
      { start: at('09:00'), services: [{ serviceId: surgery }] },
      'service-not-offered',
    ],
    ['a service nobody knows', { start: at('09:00'), services: [{ serviceId: nobody }] }, 'unknown-reference'],
    ['a service of another branch', { start: at('09:00'), services: [{ serviceId: checkup }] }, 'unknown-reference'],
    ['a person nobody knows', { start: at('09:00'), teamMemberId: nobody }, 'unknown-reference'],
    ['a person of another branch', { start: at('09:00'), teamMemberId: adams }, 'unknown-reference'],
    ['a room nobody knows', { start: at('09:00'), resourceIds: [nobody] }, 'unknown-reference'],
    ['a room of another branch', { start: at('09:00'), resourceIds: [suite] }, 'unknown-reference'],
    ['a client nobody knows', { start: at('09:00'), client: { id: nobody } }, 'unknown-reference'],
    ['a phone that is none', { start: at('09:00'), client: { name: 'Ingrid', phone: 'none' } }, 'invalid'],
    [
      'money of another country',
      { start: at('09:00'), services: [{ serviceId: consultation, price: { amount: 1, currency: 'USD' } }] },
      'invalid',
    ],
    [
      'a discount that is more than the price',
      { start: at('09:00'), services: [{ serviceId: consultation, discount: { amount: 4501, currency: 'EUR' } }] },
      'invalid',
    ],
  ])('refuses %s with a sentence of its own', async (_, request, code) => {
    const refusal: unknown = await bench.book(request).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code, detail: expect.stringMatching(/^[A-Z].{15,}\.$/) as unknown });
  });

  it('SYS-1: appointments of another branch do not exist, and neither does the branch', async () => {
    const { id } = await bench.book({ start: at('17:00') });
    await expect(bench.get(ReadAppointment).execute(id, [newYork])).rejects.toMatchObject({ code: 'not-found' });
    await expect(bench.get(ReadAppointmentHistory).execute(id, [newYork])).rejects.toMatchObject({ code: 'not-found' });
    await expect(bench.book({ start: at('09:00') }, { branchId: nobody })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('CAL-5: the alternatives of a refusal can be booked', async () => {
    const start = at('09:00', '2026-11-26');
    const services = [{ serviceId: scan }];
    await bench.book({ start, services });
    const refusal = (await bench.book({ start, services, teamMemberId: mayer }).catch((error: unknown) => error)) as {
      facts: { alternatives: { teamMemberId: string; start: string; end: string }[] };
    };
    expect(refusal.facts.alternatives.map((alternative) => alternative.start)).toEqual([
      '2026-11-26T08:30:00Z',
      '2026-11-26T07:30:00Z',
      '2026-11-26T08:45:00Z',
    ]);
    expect(refusal.facts.alternatives.map(({ teamMemberId }) => teamMemberId)).toEqual([mayer, mayer, mayer]);
    const [nearest] = refusal.facts.alternatives;
    await expect(bench.book({ ...nearest, services, start: nearest?.start ?? '' })).resolves.toBeDefined();
  });

  it('CAL-5: who is full today is offered on the next days', async () => {
    const by = aReceptionist();
    const day = '2026-12-02';
    for (const [from, to] of [
      ['08:00', '12:00'],
      ['13:00', '18:00'],
    ] as const) {
      await bench.book({ start: at(from, day), end: at(to, day) }, { by });
    }
    const start = at('10:00', day);
    await expect(bench.book({ start })).rejects.toMatchObject({
      facts: {
        alternatives: [
          { teamMemberId: weber, start: '2026-12-03T09:00:00Z' },
          { teamMemberId: weber, start: '2026-12-03T09:15:00Z' },
          { teamMemberId: weber, start: '2026-12-03T08:45:00Z' },
        ],
      },
    });
  });
});
