import { ClientChanged, ClientLinked } from '@anteroom/contracts-clients';
import type { Message } from '@anteroom/contracts-shared';
import { UuidV7Ids } from '@anteroom/platform-persistence';
import { berlin, newYork } from '../../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at } from '../../testing/scheduling-bench.fixture';
import { storm, times } from '../../testing/storm.fixture';
import { FollowWhenClientChanged } from '../../queue/follow-when-client-changed';
import { LinkClientWhenClientLinked } from '../../queue/link-client-when-client-linked';
import { EditAppointment } from '../appointments/edit-appointment';
import { ReadAppointment } from '../appointments/read-appointment';
import { ReadAppointmentHistory } from '../appointments/read-appointment-history';

const ids = new UuidV7Ids();

describe('what the clients service says', () => {
  let bench: SchedulingBench;
  const by = aReceptionist();
  beforeAll(async () => {
    bench = await SchedulingBench.open();
  });
  afterAll(() => bench.close());

  const linked = (body: Message<typeof ClientLinked>['body']): Message<typeof ClientLinked> => ({
    id: ids.next(),
    kind: ClientLinked.name,
    aggregateId: body.client.id,
    aggregateVersion: 1,
    occurredAt: '2026-11-23T06:00:00Z',
    body,
  });
  const changed = (version: number, body: Message<typeof ClientChanged>['body']): Message<typeof ClientChanged> => ({
    id: ids.next(),
    kind: ClientChanged.name,
    aggregateId: body.clientId,
    aggregateVersion: version,
    occurredAt: '2026-11-23T06:00:00Z',
    body,
  });
  const link = (message: Message<typeof ClientLinked>) => bench.get(LinkClientWhenClientLinked).receive(message);
  const follow = (message: Message<typeof ClientChanged>) => bench.get(FollowWhenClientChanged).receive(message);
  const read = (id: string) => bench.get(ReadAppointment).execute(id, by.branchIds);

  it('CLI-1: a found client gets onto the appointment once, however often the message comes', async () => {
    const booked = await bench.book({ start: at('09:00'), client: { name: 'I. Holm', phone: '030 1234567' } });
    const client = { id: ids.next(), name: 'Ingrid Holm', phone: '+49301234567' };
    const message = linked({ appointmentId: booked.id, branchId: berlin, client });
    const { broken, refused } = await storm(times(5, () => () => link(message)));
    expect({ broken, refused }).toEqual({ broken: [], refused: [] });
    expect(await read(booked.id)).toMatchObject({ version: 2, client, changedBy: booked.changedBy });
    const [entry] = await bench.get(ReadAppointmentHistory).execute(booked.id, by.branchIds);
    expect(entry).toMatchObject({
      kind: 'client-linked',
      by: { name: 'Anteroom' },
      fields: [{ field: 'client', before: 'I. Holm', after: 'Ingrid Holm' }],
    });
    const [last] = await bench.query<{ changes: unknown[] }>(
      `select changes from calendar_change where day = '2026-11-24' order by revision desc limit 1`,
    );
    expect(last?.changes).toEqual([
      expect.objectContaining({
        value: expect.objectContaining({ version: 2, client: { id: client.id, name: client.name } }) as unknown,
      }),
    ]);
  });

  it('CLI-1: an appointment that is somebody else’s by now stays theirs', async () => {
    const booked = await bench.book({ start: at('10:00'), client: { name: 'Ingrid Holm', phone: '030 1234567' } });
    const edit = { client: { name: 'Olga Petrova' } };
    await bench.get(EditAppointment).execute({ appointmentId: booked.id, version: 1, edit, by });
    const client = { id: ids.next(), name: 'Ingrid Holm', phone: '+49301234567' };
    await link(linked({ appointmentId: booked.id, branchId: berlin, client }));
    expect(await read(booked.id)).toMatchObject({ version: 2, client: { id: null, name: 'Olga Petrova' } });
    await expect(link(linked({ appointmentId: ids.next(), branchId: newYork, client }))).resolves.toBeUndefined();
  });

  it('CLI-2: a new name reaches the coming appointments, an old message nothing', async () => {
    const clientId = ids.next();
    const facts = { email: null, language: null, preferredChannel: 'any' as const };
    const card = { clientId, branchId: berlin, name: 'Ingrid Holm', phone: '+49301234567', ...facts };
    await follow(changed(1, card));
    const [past, coming] = [
      await bench.book({ start: at('11:00'), client: { id: clientId } }),
      await bench.book({ start: at('11:00', '2026-11-25'), client: { id: clientId } }),
    ];
    bench.clock.set('2026-11-24T12:00:00Z');
    await follow(changed(3, { ...card, name: 'Ingrid Berg' }));
    await follow(changed(2, { ...card, name: 'Ingrid Holm-Berg' }));
    expect(await read(past.id)).toMatchObject({ version: 1, client: { name: 'Ingrid Holm' } });
    expect(await read(coming.id)).toMatchObject({ version: 2, client: { name: 'Ingrid Berg' } });
    const next = await bench.book({ start: at('13:00', '2026-11-25'), client: { id: clientId } });
    expect(next.client?.name).toBe('Ingrid Berg');
  });
});
