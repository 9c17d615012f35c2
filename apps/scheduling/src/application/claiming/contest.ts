import type { Temporal } from '@anteroom/kernel';
import { Clock, UnitOfWork, type UnitScope } from '@anteroom/platform-persistence';
import { TimeTaken } from '../../domain/claim';
import { RemoveExpiredHolds } from '../holds/remove-expired-holds';
import { FindAlternatives } from './find-alternatives';
import { Obstacles } from './obstacles';
import { slotTaken } from './slot-taken';

/**
 * More attempts than units that several people may go for at one moment. Each attempt that is lost, is lost to
 * somebody who won.
 */
const mostAttempts = 40;

/**
 * Runs what claims time, in a unit of work of its own, until it wins or cannot win. It may lose a unit of a resource
 * while others of the kind are free, or find only expired holds in the way: neither is a reason to refuse.
 */
export class Contest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly obstacles: Obstacles,
    private readonly findAlternatives: FindAlternatives,
    private readonly removeExpiredHolds: RemoveExpiredHolds,
  ) {}

  /** @throws DomainError `slot-taken` or `hold-expired` with what is in the way and the nearest free alternatives */
  async run<T>(scope: UnitScope, attempt: (now: Temporal.Instant) => Promise<T>): Promise<T> {
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await this.unitOfWork.run(scope, () => attempt(this.clock.now()));
      } catch (error) {
        if (!(error instanceof TimeTaken)) throw error;
        const outcome = await this.consider(error);
        if (outcome instanceof Error && (error.hope === 'none' || attempts >= mostAttempts)) throw outcome;
        if (attempts >= mostAttempts) throw slotTaken(error.wanted, [], []);
      }
    }
  }

  /** `again` when what was in the way is gone, or only was an expired hold; else the refusal. */
  private async consider({ wanted, seatIds }: TimeTaken): Promise<'again' | Error> {
    const now = this.clock.now();
    const scope = { branchIds: [wanted.branchId] };
    const obstacles = await this.unitOfWork.read(scope, () => this.obstacles.listObstacles(wanted, seatIds, now));
    const expired = obstacles.filter(({ state }) => state === 'expired');
    if (expired.length > 0) {
      await this.removeExpiredHolds.execute(wanted.branchId, [...new Set(expired.map(({ id }) => id))]);
      return 'again';
    }
    if (obstacles.length === 0) return 'again';
    const alternatives = await this.unitOfWork.read(scope, () => this.findAlternatives.execute(wanted, now));
    return slotTaken(wanted, obstacles, alternatives);
  }
}
