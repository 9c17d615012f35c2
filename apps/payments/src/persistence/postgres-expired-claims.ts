import { UnitOfWork } from '@anteroom/platform-persistence';
import { ExpiredClaims } from '../application/bills/expired-claims';

const expiredSql = `select visit_id as "visitId", branch_id as "branchId" from bills_with_expired_claims($1::timestamptz)`;

export class PostgresExpiredClaims extends ExpiredClaims {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  list(now: string): Promise<{ visitId: string; branchId: string }[]> {
    return this.unitOfWork.query(expiredSql, [now]);
  }
}
