import type { UnitOfWork } from '@anteroom/platform-persistence';
import { SignInCounters } from '../application/lock-out';
import { type AttemptRate, forgottenAfterMinutes, waitSecondsAfter } from '../domain/lock-out.rules';

/** By the clock of the moment, not of the transaction: an attempt may have waited for the one before it. */
export class SqlSignInCounters extends SignInCounters {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async addInRow(key: string): Promise<number> {
    const count = `insert into sign_in_failure as f (subject, failures, last_failed_at, locked_until)
      values ($1, 1, clock_timestamp(), clock_timestamp())
      on conflict (subject) do update set last_failed_at = clock_timestamp(),
        failures = case when f.last_failed_at < clock_timestamp() - make_interval(mins => $2) then 1 else f.failures + 1 end
      where f.locked_until <= clock_timestamp()
      returning failures`;
    const [row] = await this.unitOfWork.query<{ failures: number }>(count, [key, forgottenAfterMinutes]);
    if (!row) return this.lockedFor(key);
    const wait = waitSecondsAfter(row.failures);
    const lock = `update sign_in_failure set locked_until = clock_timestamp() + make_interval(secs => $2)
                  where subject = $1`;
    if (wait > 0) await this.unitOfWork.query(lock, [key, wait]);
    return 0;
  }

  async endRow(key: string): Promise<void> {
    await this.unitOfWork.query('delete from sign_in_failure where subject = $1', [key]);
  }

  async addToRate(key: string, { burst, secondsPerAttempt }: AttemptRate): Promise<number> {
    const count = `insert into sign_in_rate as r (subject, attempts, counted_at, empty_at)
      values ($1, 1, clock_timestamp(), clock_timestamp() + make_interval(secs => $3))
      on conflict (subject) do update set counted_at = clock_timestamp(),
        attempts = ${leftOfRate} + 1,
        empty_at = clock_timestamp() + make_interval(secs => (${leftOfRate} + 1) * $3)
      where ${leftOfRate} + 1 <= $2
      returning attempts`;
    const [counted] = await this.unitOfWork.query(count, [key, burst, secondsPerAttempt]);
    if (counted) return 0;
    const wait = `select greatest(0.1, (${leftOfRate} + 1 - $2) * $3)::float8 as wait from sign_in_rate r where subject = $1`;
    const [row] = await this.unitOfWork.query<{ wait: number }>(wait, [key, burst, secondsPerAttempt]);
    return row?.wait ?? secondsPerAttempt;
  }

  async takeFromRate(key: string): Promise<void> {
    const sql = 'update sign_in_rate set attempts = greatest(0, attempts - 1) where subject = $1';
    await this.unitOfWork.query(sql, [key]);
  }

  /** Counters that say nothing any more. */
  async removeOld(): Promise<void> {
    const failures = 'delete from sign_in_failure where last_failed_at < now() - make_interval(mins => $1)';
    await this.unitOfWork.query(failures, [forgottenAfterMinutes]);
    await this.unitOfWork.query('delete from sign_in_rate where empty_at < now()');
  }

  private async lockedFor(key: string): Promise<number> {
    const sql = `select extract(epoch from locked_until - clock_timestamp())::float8 as wait
                 from sign_in_failure where subject = $1`;
    const [row] = await this.unitOfWork.query<{ wait: number }>(sql, [key]);
    return Math.max(0.1, row?.wait ?? 0);
  }
}

/** Attempts that still count at this moment; `$3` seconds take one away. */
const leftOfRate =
  '(greatest(0, r.attempts - extract(epoch from clock_timestamp() - r.counted_at)::float8 / $3::float8))';
