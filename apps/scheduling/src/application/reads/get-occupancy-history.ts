import { NotFound } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { occupancyHistorySql } from './occupancy-history.sql';

/** Busy hours, the same weekday and no-shows of the eight weeks before a date. */
export class GetOccupancyHistory {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns the contract's `OccupancyHistory` as JSON, as the database wrote it @throws NotFound for an unknown branch */
  async execute(branchId: string, before: string): Promise<string> {
    const [row] = await this.unitOfWork.read({ branchIds: [branchId] }, () =>
      this.unitOfWork.query<{ history: string }>(occupancyHistorySql, [branchId, before]),
    );
    if (!row) throw new NotFound('branch');
    return row.history;
  }
}
