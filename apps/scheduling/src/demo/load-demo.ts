import { Temporal } from '@anteroom/kernel';
import {
  type DemoClient,
  type DemoDay,
  type DemoSize,
  branches,
  clientCount,
  demoClients,
  demoDays,
  periods,
} from '@anteroom/demo-centre';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { type DayRows, DemoRows, type SeatIndex, demoTables } from './demo-rows';
import { planCentre } from './plan-centre';

/** Days written in one transaction: large enough to be fast, small enough to show progress. */
const daysAtOnce = 15;
const branchIds = branches.map((branch) => branch.id);

export interface DemoLoad {
  readonly size: DemoSize;
  readonly now: Temporal.Instant;
  /** Hears a sentence after each step. */
  readonly progress: (sentence: string) => void;
}

/** Fills an empty scheduling database with the demo centre. */
export class LoadDemo {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns what was done, in a sentence; a database in use is never touched */
  async execute({ size, now, progress }: DemoLoad): Promise<string> {
    if (await this.isInUse()) return 'there is a branch already';
    const clients = demoClients(clientCount[size]);
    await this.loadCentre(clients, size, now);
    progress(`${branches.length} branches and ${clients.length} clients`);
    const seats = await this.readSeats();
    let written = 0;
    const minute = Math.floor(now.epochMilliseconds / 60_000);
    const rows = [new DemoRows(0, seats, minute), new DemoRows(1, seats, minute)] as const;
    for (const days of batches(demoDays({ size, now }))) {
      await this.write(days.map((day) => rows[day.branch].of(day)));
      written += days.reduce((sum, day) => sum + day.appointments.length, 0);
      progress(`${written.toLocaleString('en')} appointments`);
    }
    return `${written.toLocaleString('en')} appointments, ready`;
  }

  private async isInUse(): Promise<boolean> {
    const rows = await this.unitOfWork.read({ branchIds }, () => this.unitOfWork.query('select 1 from branch limit 1'));
    return rows.length > 0;
  }

  private loadCentre(clients: readonly DemoClient[], size: DemoSize, now: Temporal.Instant): Promise<void> {
    const { daysBack, daysAhead } = periods[size];
    const today = now.toZonedDateTimeISO('UTC').toPlainDate();
    return this.unitOfWork.run({ branchIds }, async () => {
      const span = [today.subtract({ days: daysBack + 31 }).toString(), today.add({ days: daysAhead + 62 }).toString()];
      await this.unitOfWork.query('select ensure_month_partitions($1::date, $2::date)', span);
      for (const [table, rows] of Object.entries(planCentre())) await this.insert(table, rows as object[]);
      await this.insert(
        'client_card',
        clients.map(({ id, branch, name, phone }) => ({
          client_id: id,
          branch_id: branches[branch].id,
          name,
          phone,
          version: 1,
        })),
      );
    });
  }

  private write(days: readonly DayRows[]): Promise<void> {
    return this.unitOfWork.run({ branchIds }, async () => {
      for (const table of demoTables) {
        await this.insert(
          table,
          days.flatMap((day) => day[table]),
        );
      }
    });
  }

  private async insert(table: string, rows: readonly object[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(first).join(', ');
    const sql = `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`;
    await this.unitOfWork.query(sql, [JSON.stringify(rows)]);
  }

  private async readSeats(): Promise<SeatIndex> {
    const sql = `select s.id::int as seat, s.branch_id as "branchId", s.team_member_id as person, u.id as unit, u.name
      from seat s left join resource_unit u on u.id = s.resource_unit_id where s.purpose = 'primary'`;
    type Row = { seat: number; branchId: string; person: string | null; unit: string | null; name: string | null };
    const rows = await this.unitOfWork.read({ branchIds }, () => this.unitOfWork.query<Row>(sql));
    const people = new Map(rows.flatMap((row) => (row.person ? [[row.person, row.seat] as const] : [])));
    const units = new Map(
      rows.flatMap((row) =>
        row.unit ? [[`${row.branchId} ${row.name}`, { id: row.unit, seat: row.seat }] as const] : [],
      ),
    );
    return {
      seatOfPerson: (id) => found(people.get(id), id),
      unit: (branchId, name) => found(units.get(`${branchId} ${name}`), name),
    };
  }
}

function* batches(days: Iterable<DemoDay>): Generator<DemoDay[]> {
  let batch: DemoDay[] = [];
  for (const day of days) {
    batch.push(day);
    if (batch.length < daysAtOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The demo names something that was not loaded: ${what}`);
  return value;
}
