import { Clock, UnitOfWork } from '@anteroom/platform-persistence';

/** How far ahead months have a partition of their own. */
const monthsAhead = 13;

/** Makes the monthly partitions of history and calendar changes ahead of time. */
export class EnsurePartitions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<unknown> {
    const today = this.clock.now().toZonedDateTimeISO('UTC').toPlainDate();
    const span = [today.toString(), today.add({ months: monthsAhead }).toString()];
    return this.unitOfWork.run({ branchIds: [] }, () =>
      this.unitOfWork.query('select ensure_month_partitions($1::date, $2::date)', span),
    );
  }
}
