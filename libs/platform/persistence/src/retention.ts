import { Temporal } from '@anteroom/kernel';
import { Clock } from './clock';
import { type SweptKind, retentionPeriods } from './retention-periods';
import type { UnitOfWork } from './unit-of-work';

/** How what is too old of a kind goes. */
export interface ForgottenKind {
  readonly kind: SweptKind;
  /** Ends the oldest that are older than `$1`, at most `$2` of them; its one row says how many, as `gone`. */
  readonly sql: string;
}

/** Rows in one statement: short enough to stand in nobody's way. */
const atOnce = 1_000;
/** Statements in one run; the rest is left for the next one. */
const mostStatements = 200;

/**
 * Ends what was kept long enough, by {@link retentionPeriods}: in short statements, each in a unit of its own, in any number
 * of processes side by side.
 */
export class Retention {
  readonly #kinds: ForgottenKind[] = [];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  add(...kinds: readonly ForgottenKind[]): void {
    this.#kinds.push(...kinds);
  }

  /** @returns how many went of each kind. One that fails keeps no other from being swept; the first failure is thrown. */
  async execute(): Promise<Partial<Record<SweptKind, number>>> {
    const gone: Partial<Record<SweptKind, number>> = {};
    const failures: unknown[] = [];
    for (const { kind, sql } of this.#kinds) {
      try {
        gone[kind] = (gone[kind] ?? 0) + (await this.forget(kind, sql));
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
    return gone;
  }

  private async forget(kind: SweptKind, sql: string): Promise<number> {
    const olderThan = endOf(kind, this.clock.now());
    let gone = 0;
    for (let statement = 0; statement < mostStatements; statement++) {
      const [row] = await this.unitOfWork.run({ branchIds: [] }, () =>
        this.unitOfWork.query<{ gone: number }>(sql, [olderThan.toString(), atOnce]),
      );
      gone += row?.gone ?? 0;
      if ((row?.gone ?? 0) < atOnce) break;
    }
    return gone;
  }
}

/** What is from before this has been kept long enough. */
export function endOf(kind: SweptKind, now: Temporal.Instant): Temporal.Instant {
  const { keep } = retentionPeriods[kind];
  return now.toZonedDateTimeISO('UTC').subtract(keep).toInstant();
}
