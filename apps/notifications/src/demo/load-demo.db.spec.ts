import { branches } from '@anteroom/demo-centre';
import { Temporal } from '@anteroom/kernel';
import { UnitOfWork, asOwner, migrate } from '@anteroom/platform-persistence';
import { type TestDatabase, createTestDatabase } from '@anteroom/platform-testing';
import { migrations } from '../migrations';
import { LoadDemo } from './load-demo';

const now = Temporal.Instant.from('2026-11-24T10:00:00Z');
const branchIds = branches.map(({ id }) => id);

describe('SYS-5 the demo’s messages', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase({
      service: 'notifications',
      migrate: (url) => asOwner({ url, migrations }, migrate),
    });
  });
  afterAll(() => database.drop());

  it('SYS-5: are loaded once; nothing planned is due, nothing awaited lacks its reminder, and none is about what is over', async () => {
    await asOwner({ url: database.ownerUrl }, async (orm) => {
      const work = new UnitOfWork(orm);
      const load = () => new LoadDemo(work).execute({ size: 'small', now });
      expect(await load()).toMatch(/^[\d,]+ messages, sent and planned, ready$/);
      expect(await load()).toBe('there are messages already');
      const count = async (sql: string) =>
        (
          await work.read({ branchIds }, () =>
            work.query<{ count: number }>(`select count(*)::int as count from ${sql}`, [now]),
          )
        )[0]?.count;
      expect(await count(`notification where state = 'planned' and due_at > $1`)).toBeGreaterThan(100);
      expect(await count(`notification where state = 'sent' and due_at <= $1`)).toBeGreaterThan(100);
      expect(await count(`notification where state = 'planned' and due_at <= $1`)).toBe(0);
      expect(
        await count(`notification n join appointment a on a.id = n.appointment_id
          where n.state = 'planned' and (a.status not in ('booked', 'confirmed') or a.starts_at <= $1)`),
      ).toBe(0);
      expect(
        await count(`appointment a join client c on c.id = a.client_id
          where a.status in ('booked', 'confirmed') and a.starts_at > $1::timestamptz + interval '25 hours'
            and c.preferred_channel <> 'none'
            and not exists (select from notification n where n.covers @> array[a.id] and n.lead_minutes = 120)`),
      ).toBe(0);
    });
  });
});
