import type { ZReport } from '@anteroom/contracts-payments';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { zReportsSql } from './z-report.sql';

/** The Z reports of the shifts closed on a local date, as they were written. */
export class ListZReports {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(branchId: string, date: string): Promise<ZReport[]> {
    const rows = await this.unitOfWork.read({ branchIds: [branchId] }, () =>
      this.unitOfWork.query<{ body: ZReport }>(zReportsSql, [branchId, date]),
    );
    return rows.map(({ body }) => body);
  }
}
