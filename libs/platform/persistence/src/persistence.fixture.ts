import { EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import { Migration } from '@mikro-orm/migrations';
import { Temporal, TimeRange } from '@anteroom/kernel';
import { createTestDatabase, type TestDatabase } from '@anteroom/platform-testing';
import {
  asOwner,
  branchScopeSql,
  createOrm,
  idempotencySql,
  indexedReadSql,
  InstantType,
  migrate,
  RangeType,
  UnitOfWork,
} from './index';

export const berlin = '018f0000-0000-7000-8000-000000000001';
export const newYork = '018f0000-0000-7000-8000-000000000002';

/** Something that belongs to a branch and has every kind of column the library maps. */
export class Booking {
  version = 1;

  constructor(
    readonly id: string,
    readonly branchId: string,
    public title: string,
    public during: TimeRange,
    public madeAt: Temporal.Instant,
  ) {}

  rename(title: string): void {
    this.title = title;
  }
}

const BookingSchema = new EntitySchema<Booking>({
  class: Booking,
  tableName: 'booking',
  properties: {
    id: { type: 'uuid', primary: true },
    branchId: { type: 'uuid', fieldName: 'branch_id' },
    title: { type: 'text' },
    during: { type: RangeType },
    madeAt: { type: InstantType, fieldName: 'made_at' },
    version: { type: 'integer', version: true },
  },
});

class CreateBookings extends Migration {
  override up(): void {
    this.addSql(`
      create table booking (
        id uuid primary key,
        branch_id uuid not null,
        title text not null constraint booking_title_short check (length(title) < 40),
        during tstzrange not null,
        made_at timestamptz not null,
        version int not null default 1,
        constraint booking_title_once unique (branch_id, title)
      );
      create table counter (name text primary key, value bigint not null);
      ${branchScopeSql('booking')}
      ${idempotencySql}
      grant select, insert, update, delete on all tables in schema public to anteroom_platform_app;
      create index booking_by_time on booking using gist (during);
      ${indexedReadSql({
        table: 'booking',
        signature: 'bookings_during(wanted tstzrange)',
        returns: 'table (title text)',
        rows: 10,
        select: (branches) =>
          `select b.title from booking b where b.during && wanted and b.branch_id = ${branches} order by b.title`,
        role: 'anteroom_platform_app',
        never: ['seqscan'],
      })}
    `);
  }
}

export interface PersistenceBench {
  readonly database: TestDatabase;
  readonly orm: MikroORM;
  readonly unitOfWork: UnitOfWork;
  readonly close: () => Promise<void>;
}

/** A migrated database of its own, and a unit of work with the application's role. */
export async function persistenceBench(poolSize = 30): Promise<PersistenceBench> {
  const database = await createTestDatabase({
    service: 'platform',
    migrate: (url) => asOwner({ url, migrations: [CreateBookings] }, migrate),
  });
  const orm = await createOrm({ url: database.appUrl, entities: [BookingSchema], poolSize });
  const close = async () => {
    await orm.close();
    await database.drop();
  };
  return { database, orm, unitOfWork: new UnitOfWork(orm), close };
}

let made = 0;

export function aBooking(facts: { branchId?: string; title?: string } = {}): Booking {
  made += 1;
  const id = `018f0000-0000-7000-9000-${made.toString().padStart(12, '0')}`;
  const during = TimeRange.parse('2026-11-24T09:00:00Z', '2026-11-24T09:30:00Z');
  const madeAt = Temporal.Instant.from('2026-11-23T12:00:00.5Z');
  return new Booking(id, facts.branchId ?? berlin, facts.title ?? `Booking ${made}`, during, madeAt);
}
