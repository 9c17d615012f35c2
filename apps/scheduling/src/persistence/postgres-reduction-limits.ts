import { UnitOfWork } from '@anteroom/platform-persistence';
import { type ReductionLimit, ReductionLimits } from '../application/settings/reduction-limits';

const learnSql = `
update branch set reduction_limit_percent = $2, reduction_limit_version = $3
where id = $1 and reduction_limit_version < $3`;

/** The copies, as columns of the branch. */
export class PostgresReductionLimits extends ReductionLimits {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async learn({ branchId, limitPercent, version }: ReductionLimit): Promise<void> {
    await this.unitOfWork.query(learnSql, [branchId, limitPercent, version]);
  }
}
