import type { Temporal } from '@anteroom/kernel';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { type Outcome, pauseSeconds, stateAfter } from '../../domain/outcome.rules';
import { Branches } from '../branches';
import { TellScreens } from '../reads/tell-screens';
import { FallBack } from './fall-back';
import { Ledger, type Settled } from './ledger';

export interface SendingResult {
  readonly id: string;
  readonly attempts: number;
  readonly outcome: Outcome;
}

/** Writes down what came of messages: sent, to be tried again, or failed, in which case the next channel is tried. */
export class RecordOutcomes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly branches: Branches,
    private readonly ledger: Ledger,
    private readonly fallBack: FallBack,
    private readonly tellScreens: TellScreens,
    private readonly clock: Clock,
  ) {}

  /** Opens a unit of its own. */
  async execute(results: readonly SendingResult[]): Promise<void> {
    const branchIds = await this.branches.listIds();
    await this.unitOfWork.run({ branchIds }, async () => {
      const now = this.clock.now();
      const touched = await this.ledger.settle(
        results.map((result) => settledBy(result, now)),
        now,
      );
      await this.fallBack.execute(touched, now);
      await this.tellScreens.execute([...new Set(touched.flatMap(({ covers }) => covers))]);
    });
  }
}

function settledBy({ id, attempts, outcome }: SendingResult, now: Temporal.Instant): Settled {
  const state = stateAfter(outcome, attempts);
  const seconds = outcome.kind === 'later' ? (outcome.afterSeconds ?? pauseSeconds(attempts)) : 0;
  return {
    id,
    attempts,
    state,
    reason: outcome.kind === 'sent' ? null : outcome.reason,
    providerId: outcome.kind === 'sent' ? outcome.providerId : null,
    dueAt: state === 'planned' ? now.add({ seconds }) : null,
  };
}
