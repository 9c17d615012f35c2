import { messageRoutes } from '@anteroom/contracts-message-routes';
import { type BookAppointmentInput, BookAppointment as BookingSchema } from '@anteroom/contracts-scheduling';
import { type Right, type StaffIdentity, rights } from '@anteroom/contracts-shared';
import { Inbox, Outbox, type OutboxRow } from '@anteroom/platform-messaging';
import { Clock, Idempotency, Ids, UnitOfWork, UuidV7Ids, createOrm } from '@anteroom/platform-persistence';
import { FixedClock, type TestDatabase, createTestDatabase } from '@anteroom/platform-testing';
import { Temporal } from '@anteroom/kernel';
import { jest } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { BookAppointment } from '../application/appointments/book-appointment';
import { Rivals } from '../application/claiming/rivals';
import { migrateScheduling } from '../migrate-scheduling';
import { schedulingEntities } from '../persistence/appointment.schema';
import { writes } from '../scheduling.module';
import { berlin, centreRows, monday, newYork, tuesday, weber } from './centre.fixture';

/** Cloning a database and storms of rivals take their time on a busy machine. */
jest.setTimeout(60_000);

type Class<T> = abstract new (...args: never[]) => T;

const insertSql = (table: string, columns: string) =>
  `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`;
const shiftSql = `insert into shift (id, branch_id, team_member_id, on_date, during)
  select id, branch_id, team_member_id, $2::date + day, tstzrange(
    ($2::date + day + "from") at time zone time_zone, ($2::date + day + "to") at time zone time_zone)
  from jsonb_to_recordset($1::jsonb) as s (id uuid, branch_id uuid, team_member_id uuid, day int, "from" time, "to" time, time_zone text)`;

/** The writes of the service over a database of their own, with a clock that stands still and messages that are kept. */
export class SchedulingBench {
  readonly clock = new FixedClock('2026-11-23T06:00:00Z');
  readonly published: OutboxRow[] = [];
  #keys = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly unitOfWork: UnitOfWork,
    private readonly closeOrm: () => Promise<void>,
    private module: TestingModule | undefined,
  ) {}

  static async open(poolSize = 40): Promise<SchedulingBench> {
    const database = await createTestDatabase({ service: 'scheduling', migrate: migrateScheduling });
    const orm = await createOrm({ url: database.appUrl, entities: schedulingEntities, plans: 'generic', poolSize });
    const bench = new SchedulingBench(database, new UnitOfWork(orm), () => orm.close(), undefined);
    await bench.fill();
    await bench.allowStatusesFrom({ minutesBefore: 43_200 });
    bench.module = await Test.createTestingModule({ providers: bench.providers() }).compile();
    return bench;
  }

  get<T>(type: Class<T>): T {
    if (!this.module) throw new Error('The bench is not open.');
    return this.module.get<T>(type);
  }

  /** A raw statement as the application's role sees it. */
  query<Row>(
    sql: string,
    values: readonly unknown[] = [],
    branchIds: readonly string[] = [berlin, newYork],
  ): Promise<Row[]> {
    return this.unitOfWork.run({ branchIds }, () => this.unitOfWork.query<Row>(sql, values));
  }

  /** What the clients service was told of an appointment, in order. */
  async listAnnounced(appointmentId: string): Promise<unknown[]> {
    const sql = `select body from outbox where kind = 'AppointmentBooked' and aggregate_id = $1 order by message_id`;
    return (await this.query<{ body: unknown }>(sql, [appointmentId])).map(({ body }) => body);
  }

  /** A statement of whoever owns the tables. */
  async asOwner(sql: string): Promise<void> {
    const client = new pg.Client(this.database.ownerUrl);
    await client.connect();
    await client.query(sql);
    await client.end();
  }

  /** The clock stands still before everything that is booked: arrivals count as usual from so long before the start. */
  async allowStatusesFrom({ minutesBefore }: { minutesBefore: number }): Promise<void> {
    await this.query('update branch set arrived_earliest_minutes = $1', [minutesBefore]);
  }

  /** Something done at another moment; the clock goes back after it. */
  async doneAt<T>(moment: string, act: () => Promise<T>): Promise<T> {
    const before = this.clock.now();
    this.clock.set(moment);
    try {
      return await act();
    } finally {
      this.clock.set(before);
    }
  }

  /** Books with what is usual: Dr. Weber, without client and services, half an hour. */
  book(
    request: Partial<BookAppointmentInput> & { start: string },
    asked: { by?: StaffIdentity; key?: string; branchId?: string } = {},
  ) {
    const length = request.services?.length ? {} : { end: later(request.start, 30) };
    const parsed = BookingSchema.parse({ teamMemberId: weber, ...length, ...request });
    this.#keys += 1;
    return this.get(BookAppointment).execute({
      branchId: asked.branchId ?? berlin,
      request: parsed,
      by: asked.by ?? aReceptionist(),
      idempotencyKey: asked.key ?? `key-${this.#keys}`,
    });
  }

  async close(): Promise<void> {
    await this.closeOrm();
    await this.database.drop();
  }

  private async fill(): Promise<void> {
    await this.unitOfWork.run({ branchIds: [berlin, newYork] }, async () => {
      for (const [table, rows] of centreRows()) {
        const columns = Object.keys(rows[0] ?? {}).join(', ');
        const sql = table === 'shift' ? shiftSql : insertSql(table, columns);
        await this.unitOfWork.query(sql, [JSON.stringify(rows), ...(table === 'shift' ? [monday] : [])]);
      }
    });
  }

  private providers() {
    const ids = new UuidV7Ids();
    const publishing = { publish: (rows: readonly OutboxRow[]) => void this.published.push(...rows) };
    return [
      { provide: UnitOfWork, useValue: this.unitOfWork },
      { provide: Clock, useValue: this.clock },
      { provide: Ids, useValue: ids },
      { provide: Idempotency, useValue: new Idempotency(this.unitOfWork) },
      { provide: Outbox, useValue: new Outbox(this.unitOfWork, ids, this.clock, messageRoutes.scheduling, publishing) },
      { provide: Inbox, useValue: new Inbox(this.unitOfWork, 'scheduling') },
      ...writes,
      { provide: Rivals, useValue: strangers },
    ];
  }
}

/** Every call as if it had a process of its own: nothing stands between the rivals and the database. */
const strangers: Pick<Rivals, 'inTurn'> = { inTurn: (_, attempt) => attempt() };

let staff = 0;

/** Somebody at the desk who may do everything but overbook and book outside working time, in both branches. */
export function aReceptionist(facts: Partial<StaffIdentity> & { also?: readonly Right[] } = {}): StaffIdentity {
  const { also = [], ...rest } = facts;
  staff += 1;
  const usual = rights.filter((right) => !['appointment.overbook', 'appointment.outside-hours'].includes(right));
  return {
    id: `018f0000-0000-7000-a000-${staff.toString().padStart(12, '0')}`,
    name: `Receptionist ${staff}`,
    colour: staff % 12,
    rights: [...usual, ...also],
    branchIds: [berlin, newYork],
    ...rest,
  };
}

/** An instant on Tuesday by the clock of Berlin (UTC+1). */
export function at(time: string, date = tuesday): string {
  return `${date}T${time}:00+01:00`;
}

export function later(start: string, minutes: number): string {
  return Temporal.Instant.from(start).add({ minutes }).toString();
}
