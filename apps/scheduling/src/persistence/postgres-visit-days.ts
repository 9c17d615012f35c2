import { NotFound, Temporal } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { type ClientDay, VisitDays } from '../application/visits/visit-days';
import type { VisitDay } from '../domain/visit-mates';
import { type MateJson, mateFrom } from './context-row';
import { branchMatesSql, clientDaysParam, sharedDaysSql } from './mates.sql';

/** The days of clients in PostgreSQL. */
export class PostgresVisitDays extends VisitDays {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async read(branchId: string, days: readonly ClientDay[]): Promise<VisitDay> {
    const values = [branchId, clientDaysParam(days)];
    const [row] = await this.unitOfWork.query<Omit<VisitDay, 'mates'> & { mates: MateJson[] }>(branchMatesSql, values);
    if (!row) throw new NotFound('branch');
    return { ...row, mates: row.mates.map(mateFrom) };
  }

  async listShared(branchId: string, from: Temporal.Instant): Promise<ClientDay[]> {
    const rows = await this.unitOfWork.query<{ clientId: string; at: string }>(sharedDaysSql, [branchId, from]);
    return rows.map(({ clientId, at }) => ({ clientId, at: Temporal.Instant.from(at) }));
  }
}
