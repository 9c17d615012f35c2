import { LiveChanged } from '@anteroom/contracts-shared';
import { Outbox } from '@anteroom/platform-messaging';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { ReadTakings } from './read-takings';

const raiseSql = `
insert into takings_day (branch_id, on_date) values ($1, $2)
on conflict (branch_id, on_date) do update set version = takings_day.version + 1
returning id, version`;

interface Raised {
  readonly id: string;
  readonly version: number;
}

/**
 * Tells screens the takings of days on which something changed, once per unit of work and last in it: from here to the
 * commit everybody else who changes that day waits, so that what is told later is never older.
 */
export class TellTakings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly readTakings: ReadTakings,
  ) {}

  of(branchId: string, dates: readonly string[]): void {
    const pending = this.unitOfWork.own(this, () => {
      this.unitOfWork.beforeCommit(() => this.#tell());
      return new Map<string, Set<string>>();
    });
    const known = pending.get(branchId) ?? new Set();
    pending.set(branchId, new Set([...known, ...dates]));
  }

  async #tell(): Promise<void> {
    const pending = this.unitOfWork.own(this, () => new Map<string, Set<string>>());
    for (const [branchId, dates] of pending) {
      for (const date of [...dates].sort()) await this.#tellOf(branchId, date);
    }
  }

  async #tellOf(branchId: string, date: string): Promise<void> {
    const [raised] = await this.unitOfWork.query<Raised>(raiseSql, [branchId, date]);
    if (!raised) return;
    const value = await this.readTakings.execute(branchId, date);
    const body = { branchId, topic: 'takings' as const, id: date, value };
    this.outbox.add(LiveChanged, { aggregateId: raised.id, aggregateVersion: raised.version, body });
  }
}
