import { LiveChanged } from '@anteroom/contracts-shared';
import { randomUUID } from 'node:crypto';
import { NotificationsBench, aReceptionist, newYork } from '../../testing/notifications-bench.fixture';
import { EditNotifications } from './edit-notifications';

const elena = { id: null, name: 'Elena Marchetti', phone: '+491511000001' };

describe('NOT-4 choosing what an appointment’s client is sent', () => {
  let bench: NotificationsBench;
  beforeAll(async () => {
    bench = await NotificationsBench.open();
  });
  afterAll(() => bench.close());

  it('NOT-4: somebody switches messages off and on and chooses lead times; screens are told the same as is read', async () => {
    const id = randomUUID();
    await bench.tell(id, { client: elena });
    const edit = (version: number, change: object) =>
      bench.get(EditNotifications).execute({ appointmentId: id, edit: change, version, by: aReceptionist() });
    const { version } = await bench.view(id);
    const edited = await edit(version, { off: ['booked'], leadMinutes: [60, 2_000] });
    expect(edited).toMatchObject({ off: ['booked'], leadMinutes: [2_000, 60], leadTimesFrom: 'appointment' });
    expect(await bench.shown(id)).toEqual(['reminder 2000 sms planned', 'reminder 60 sms planned']);
    await expect(edit(version, { off: [] })).rejects.toMatchObject({ code: 'stale', facts: { current: edited } });
    const [told] = await bench.query<{ body: { value: unknown }; version: number }>(
      `select body, aggregate_version as version from outbox where kind = $1 and aggregate_id = $2 order by aggregate_version desc limit 1`,
      [LiveChanged.name, id],
    );
    expect([told?.body.value, told?.version]).toEqual([edited, edited.version]);
    const again = await edit(edited.version, { off: [], leadMinutes: null });
    expect(again.notifications).toHaveLength(3);
  });

  it('NOT-4: another branch’s appointment does not exist', async () => {
    const id = randomUUID();
    await bench.tell(id, { client: elena });
    const by = aReceptionist({ branchIds: [newYork] });
    const edit = bench.get(EditNotifications).execute({ appointmentId: id, edit: { off: [] }, version: 1, by });
    await expect(edit).rejects.toMatchObject({ code: 'not-found' });
  });
});
