import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { Branches } from '../branches';
import { Ledger } from './ledger';
import { WakeUps } from './wake-ups';

/** How far ahead wake-ups are set; longer than from one look to the next. */
const aheadSeconds = 3;

/**
 * Sets a wake-up for every moment at which something falls due soon, however long ago it was planned, so that it leaves
 * then and need not wait for the sweep.
 */
export class AnnounceDue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly branches: Branches,
    private readonly ledger: Ledger,
    private readonly wakeUps: WakeUps,
    private readonly clock: Clock,
  ) {}

  /** Opens a unit of its own. */
  async execute(): Promise<void> {
    const branchIds = await this.branches.listIds();
    const from = this.clock.now();
    const until = from.add({ seconds: aheadSeconds });
    this.wakeUps.at(await this.unitOfWork.read({ branchIds }, () => this.ledger.listMoments(from, until)));
  }
}
