import type { Alternative } from '@anteroom/contracts-scheduling';
import type { DomainError, Temporal } from '@anteroom/kernel';
import { Clock, UnitOfWork, type UnitScope } from '@anteroom/platform-persistence';
import { TimeTaken } from '../../domain/claim';
import { ClientBusy } from '../../domain/client-overlap.rules';
import { RemoveExpiredHolds } from '../holds/remove-expired-holds';
import { clientBusy } from './client-busy';
import { FindAlternatives } from './find-alternatives';
import { type Obstacle, Obstacles } from './obstacles';
import { Rivals, type Rivalry } from './rivals';
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
    private readonly rivals: Rivals,
  ) {}

  /**
   * @param rivalry for a wish that others may have in the same words at the same moment
   * @throws DomainError `slot-taken` or `hold-expired` with what is in the way and the nearest free alternatives
   */
  run<T>(scope: UnitScope, attempt: (now: Temporal.Instant) => Promise<T>, rivalry?: Rivalry): Promise<T> {
    const win = () => this.win(scope, attempt);
    return rivalry ? this.rivals.inTurn(rivalry, win) : win();
  }

  private async win<T>(scope: UnitScope, attempt: (now: Temporal.Instant) => Promise<T>): Promise<T> {
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await this.unitOfWork.run(scope, () => attempt(this.clock.now()));
      } catch (error) {
        if (error instanceof ClientBusy) throw await this.refuseOverlap(error);
        if (!(error instanceof TimeTaken)) throw error;
        const isLast = attempts >= mostAttempts;
        if (error.hope === 'another-unit' && !isLast) continue;
        const verdict = await this.judge(error);
        if (verdict.kind === 'refused' || isLast)
          throw slotTaken(error.wanted, verdict.obstacles, verdict.alternatives);
        await this.removeExpiredHolds.execute(error.wanted.branchId, verdict.expiredHoldIds);
      }
    }
  }

  private refuseOverlap({ wanted, appointmentIds }: ClientBusy): Promise<DomainError> {
    return this.unitOfWork.read({ branchIds: [wanted.branchId] }, async () => {
      const clashes = await this.obstacles.listClashes(wanted.branchId, appointmentIds);
      const alternatives = await this.findAlternatives.execute(wanted, this.clock.now());
      return clientBusy(wanted, clashes, alternatives);
    });
  }

  /** `again` when what was in the way is gone, or some of it is but expired holds. */
  private judge({ wanted, seatIds }: TimeTaken): Promise<Verdict> {
    const now = this.clock.now();
    return this.unitOfWork.read({ branchIds: [wanted.branchId] }, async () => {
      const obstacles = await this.obstacles.listObstacles(wanted, seatIds, now);
      const expired = obstacles.filter(({ state }) => state === 'expired').map(({ id }) => id);
      if (obstacles.length === 0 || expired.length > 0) {
        return { kind: 'again', expiredHoldIds: [...new Set(expired)], obstacles, alternatives: [] };
      }
      const alternatives = await this.findAlternatives.execute(wanted, now);
      return { kind: 'refused', expiredHoldIds: [], obstacles, alternatives };
    });
  }
}

interface Verdict {
  readonly kind: 'again' | 'refused';
  readonly expiredHoldIds: readonly string[];
  readonly obstacles: readonly Obstacle[];
  readonly alternatives: readonly Alternative[];
}
