import { LiveChanged } from '@anteroom/contracts-shared';
import { Outbox } from '@anteroom/platform-messaging';
import { Clock, UnitOfWork, sentTogether } from '@anteroom/platform-persistence';
import { ReadTakings } from './read-takings';

/** The takings of a day are told at most once in this time, however many changes it sees. */
const atMostEvery = { milliseconds: 1_000 };

const markedSql = `select branch_id as "branchId", on_date as date from takings_to_tell($1::timestamptz)`;

/** Of several processes that come for the same day, one gets a row back: the others find that it was just told. */
const raiseSql = `
insert into takings_day (branch_id, on_date, told_at) values ($1, $2, $3)
on conflict (branch_id, on_date) do update set version = takings_day.version + 1, told_at = excluded.told_at
where takings_day.told_at is null or takings_day.told_at <= $4
returning id, version`;

/** Only what is committed is seen, and so taken away; what comes later leaves the next mark. */
const unmarkSql = `delete from takings_mark where branch_id = $1 and on_date = $2`;

interface MarkedDay {
  readonly branchId: string;
  readonly date: string;
}

/**
 * Tells screens the takings of the days that were marked. A mark goes away in the transaction that tells, after it is
 * read what everybody committed before: a crash in between leaves the mark, and the day is told again.
 */
export class TellTakings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly readTakings: ReadTakings,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const before = this.clock.now().subtract(atMostEvery);
    const marked = await this.unitOfWork.read({ branchIds: [] }, () =>
      this.unitOfWork.query<MarkedDay>(markedSql, [before]),
    );
    for (const day of marked) await this.unitOfWork.run({ branchIds: [day.branchId] }, () => this.#tell(day));
  }

  async #tell({ branchId, date }: MarkedDay): Promise<void> {
    const now = this.clock.now();
    const values = [branchId, date, now, now.subtract(atMostEvery)];
    const [raised] = await this.unitOfWork.query<{ id: string; version: number }>(raiseSql, values);
    if (!raised) return;
    const [, value] = await sentTogether([
      this.unitOfWork.query(unmarkSql, [branchId, date]),
      this.readTakings.execute(branchId, date),
    ]);
    const body = { branchId, topic: 'takings' as const, id: date, value };
    this.outbox.add(LiveChanged, { aggregateId: raised.id, aggregateVersion: raised.version, body });
  }
}
