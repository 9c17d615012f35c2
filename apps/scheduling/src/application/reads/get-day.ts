import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { NotFound } from '@anteroom/kernel';
import { refusedByState } from '../../domain/actions.rules';
import { daySql } from './day.sql';

/** A day with everything on it, as of one revision. */
export class GetDay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns the contract's `DaySnapshot` as JSON, as the database wrote it @throws NotFound for an unknown branch */
  async execute(branchId: string, date: string): Promise<string> {
    const values = [branchId, date, this.clock.now().toString(), JSON.stringify(refusedByState)];
    const [row] = await this.unitOfWork.read({ branchIds: [branchId] }, () =>
      this.unitOfWork.query<{ day: string }>(daySql, values),
    );
    if (!row) throw new NotFound('branch');
    return row.day;
  }
}
