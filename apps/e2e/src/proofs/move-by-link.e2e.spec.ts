import type { Appointment } from '@anteroom/contracts-scheduling';
import type { Desk } from '../desk/desk.ts';
import { Patient, linkOf, startOffered, tellAtOnce } from '../desk/patient.ts';
import { type Centre, openCentre } from '../system/centre.ts';
import { ask, deadlocks, doubleBookings } from '../system/database.ts';
import { eventually } from '../system/eventually.ts';
import { hurt, systemUnderTest } from '../system/system.ts';

const rounds = 8;

let centre: Centre;
let desk: Desk;
let colleague: Desk;

beforeAll(async () => {
  centre = await openCentre(6);
  const desks = await centre.desks(6);
  [desk, colleague] = desks as [Desk, Desk];
  await tellAtOnce(desks.at(-1) as Desk);
});
afterAll(() => centre.close());

let clients = 0;
async function booked(teamMemberId?: string): Promise<Appointment> {
  clients += 1;
  const [free] = centre.slots(1, { minutes: 30 });
  if (!free) throw new Error('no slot');
  const client = { name: `Mover ${clients}`, phone: `+49 151 3000 ${1000 + clients}` };
  const slot = { ...free, teamMemberId: teamMemberId ?? free.teamMemberId };
  const { status, body } = await desk.book({ ...slot, client });
  if (status !== 201) throw new Error(`${status}: ${body.detail ?? ''}`);
  return body;
}
async function patientOf({ id }: Appointment, gateway = 0): Promise<Patient> {
  const { gatewayUrls } = systemUnderTest();
  return new Patient(gatewayUrls[gateway % gatewayUrls.length] as string, await linkOf(desk, id));
}
const now = async ({ id }: Appointment) => (await desk.send<Appointment>(`/appointments/${id}`)).body;

const wishIs = ({ id }: Appointment, ...states: string[]) =>
  eventually(
    `the wish to be ${states.join(' or ')}`,
    () =>
      ask<{ state: string }>('anteroom_notifications', 'select state from time_offer where appointment_id = $1', [id]),
    ([row]) => states.includes(row?.state ?? ''),
    30_000,
  );

describe('A client moves an appointment by the link of a message', () => {
  it('NOT-3: of the client and a receptionist who want one time at one moment exactly one gets it', async () => {
    const deadlocksBefore = await deadlocks();
    const endings: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const appointment = await booked();
      const patient = await patientOf(appointment, round);
      const times = await patient.askForTimes();
      const wanted = times[round % times.length];
      if (!wanted) throw new Error('no time is offered');
      const before = await now(appointment);
      const start = await startOffered(appointment.id, wanted.value);
      const end = new Date(Date.parse(start) + 30 * 60_000).toISOString();
      const moving = patient.moveTo(wanted);
      // A message takes longer than a request: in every other round the client has a start.
      if (round % 2 === 1) await wishIs(appointment, 'wished', 'moved');
      const booking = await colleague.book({ teamMemberId: appointment.teamMemberId, start, end });
      const ending = await moving;
      endings.push(ending);
      expect([ending, booking.status]).toEqual(ending === 'moved' ? ['moved', 409] : ['gone', 201]);
      const after = await now(appointment);
      if (ending === 'moved') expect(after).toMatchObject({ start, version: before.version + 1 });
      else {
        expect(after).toMatchObject({ start: before.start, version: before.version });
        expect(patient.times.map(({ label }) => label)).not.toContain(wanted.label);
      }
    }
    expect(await doubleBookings()).toBe(0);
    expect((await deadlocks()) - deadlocksBefore).toBe(0);
    console.log(`client against receptionist, ${rounds} rounds: ${endings.join(', ')}`);
  });

  it('NOT-3: of two clients who want one time exactly one gets it, the other chooses among the rest and gets that', async () => {
    const first = await booked();
    const second = await booked(first.teamMemberId);
    const patients = [await patientOf(first, 0), await patientOf(second, 1)] as const;
    const [times, others] = [await patients[0].askForTimes(), await patients[1].askForTimes()];
    const wanted = times.at(-1);
    const same = others.find(({ label }) => label === wanted?.label);
    if (!wanted || !same) throw new Error('they see no time in common');
    const endings = await Promise.all([patients[0].moveTo(wanted), patients[1].moveTo(same)]);
    expect(endings.toSorted()).toEqual(['gone', 'moved']);
    const loser = patients[endings.indexOf('gone')] as Patient;
    const [next] = loser.times;
    if (!next) throw new Error('nothing is left');
    expect(await loser.moveTo(next)).toBe('moved');
    expect(await doubleBookings()).toBe(0);
  });

  it('NOT-3: a wish outlives the services: all are killed, and the appointment moves once', async () => {
    const appointment = await booked();
    const patient = await patientOf(appointment);
    const [wanted] = await patient.askForTimes();
    if (!wanted) throw new Error('no time is offered');
    const start = await startOffered(appointment.id, wanted.value);
    const { version } = await now(appointment);
    await Promise.all([hurt('scheduling-1', 'SIGKILL'), hurt('scheduling-2', 'SIGKILL')]);
    const moving = patient.moveTo(wanted).catch(() => undefined);
    await wishIs(appointment, 'wished', 'moved');
    await hurt('notifications-1', 'SIGKILL');
    await Promise.all([moving, wishIs(appointment, 'moved')]);
    expect(await now(appointment)).toMatchObject({ start, version: version + 1 });
  });
});
