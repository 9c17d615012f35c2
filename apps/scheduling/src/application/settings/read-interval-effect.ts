import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { type RecountEffect, effectOfRecount } from '../../domain/visit-interval.rules';
import { VisitDays } from '../visits/visit-days';

/** What another interval between visits would do to the visits from today on, before anybody decides on it. */
export class ReadIntervalEffect {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly visitDays: VisitDays,
  ) {}

  /** @throws NotFound for an unknown branch */
  execute(branchId: string, visitIntervalMinutes: number): Promise<RecountEffect> {
    return this.unitOfWork.read({ branchIds: [branchId] }, async () => {
      const days = await this.visitDays.listShared(branchId, this.clock.now());
      return effectOfRecount({ ...(await this.visitDays.read(branchId, days)), visitIntervalMinutes });
    });
  }
}
