import type { UnitOfWork } from '@anteroom/platform-persistence';
import { SignInFailures, type Subject } from '../application/lock-out';
import { forgottenAfterMinutes } from '../domain/lock-out.rules';

export class SqlSignInFailures extends SignInFailures {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async waitSeconds(subjects: readonly Subject[]): Promise<number> {
    const sql = `select coalesce(max(extract(epoch from locked_until - now())), 0)::float8 as wait
                 from sign_in_failure where subject = any ($1)`;
    const [row] = await this.unitOfWork.query<{ wait: number }>(sql, [subjects.map(({ key }) => key)]);
    return Math.max(0, row?.wait ?? 0);
  }

  async add({ key }: Subject, waitAfter: (failures: number) => number): Promise<void> {
    const count = `insert into sign_in_failure as f (subject, failures, last_failed_at, locked_until)
      values ($1, 1, now(), now())
      on conflict (subject) do update set last_failed_at = now(),
        failures = case when f.last_failed_at < now() - make_interval(mins => $2) then 1 else f.failures + 1 end
      returning failures`;
    const [row] = await this.unitOfWork.query<{ failures: number }>(count, [key, forgottenAfterMinutes]);
    const wait = waitAfter(row?.failures ?? 1);
    const lock = 'update sign_in_failure set locked_until = now() + make_interval(secs => $2) where subject = $1';
    if (wait > 0) await this.unitOfWork.query(lock, [key, wait]);
  }

  async clear({ key }: Subject): Promise<void> {
    await this.unitOfWork.query('delete from sign_in_failure where subject = $1', [key]);
  }
}
