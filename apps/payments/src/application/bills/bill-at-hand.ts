import type { StaffIdentity } from '@anteroom/contracts-shared';
import { DomainError, type Temporal } from '@anteroom/kernel';
import { Clock } from '@anteroom/platform-persistence';
import type { Bill } from '../../domain/bill';
import { viewOf } from './bill-view';
import { Bills } from './bills';

export interface SeenBill {
  readonly visitId: string;
  /** The version of the bill that the person saw; without one nobody can know what they agreed to. */
  readonly version: number | undefined;
  readonly by: StaffIdentity;
}

/** The bill of a visit in the hands of whoever claimed its money: what every command about that money begins with. */
export class BillAtHand {
  constructor(
    private readonly bills: Bills,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `version-required`; `stale` with the bill as it is by now; `payment-in-progress`;
   * `payment-not-allowed` without a claim; NotFound
   */
  async get({ visitId, version, by }: SeenBill): Promise<{ bill: Bill; now: Temporal.Instant }> {
    if (version === undefined) {
      throw new DomainError('version-required', 'The request does not say which bill was seen (If-Match).');
    }
    const bill = await this.bills.getForChange(visitId);
    const now = this.clock.now();
    bill.requireClaim({ by, now });
    if (bill.version === version) return { bill, now };
    throw new DomainError('stale', 'The bill has changed meanwhile. Look at it again before money moves.', {
      current: viewOf(bill, now),
    });
  }
}
