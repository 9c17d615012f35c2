import { NotFound } from '@anteroom/kernel';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { occupancySql } from './occupancy.sql';

/** How a day is used and how it is going, counted from the rows. */
export class GetOccupancy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param at the moment to count for (ISO 8601); now, unless told
   * @returns the contract's `Occupancy` as JSON, as the database wrote it
   * @throws NotFound for an unknown branch
   */
  async execute(branchId: string, date: string, at = this.clock.now().toString()): Promise<string> {
    const [row] = await this.unitOfWork.read({ branchIds: [branchId] }, () =>
      this.unitOfWork.query<{ occupancy: string }>(occupancySql, [branchId, date, at]),
    );
    if (!row) throw new NotFound('branch');
    return row.occupancy;
  }
}
