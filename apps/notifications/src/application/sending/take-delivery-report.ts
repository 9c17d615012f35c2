import { UnitOfWork } from '@anteroom/platform-persistence';
import { Clock } from '@anteroom/platform-persistence';
import { type DeliveryReport, stateReported } from '../../domain/outcome.rules';
import { TellScreens } from '../reads/tell-screens';
import { FallBack } from './fall-back';
import { Ledger } from './ledger';

export interface ReportedDelivery {
  readonly branchId: string;
  readonly notificationId: string;
  readonly providerId: string;
  readonly report: DeliveryReport;
  readonly reason: string | null;
}

const sql = `
update notification set state = $2, reason = $3, provider_id = coalesce(provider_id, $4), changed_at = $5,
  sent_at = case when $2 = 'failed' then sent_at else coalesce(sent_at, $5) end, lease_until = null
where id = $1 returning id, state, covers`;

/** A provider tells how a message fares. Reports come twice, late and out of order, and then tell nothing new. */
export class TakeDeliveryReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly fallBack: FallBack,
    private readonly tellScreens: TellScreens,
    private readonly clock: Clock,
  ) {}

  async execute({ branchId, notificationId, providerId, report, reason }: ReportedDelivery): Promise<void> {
    await this.unitOfWork.run({ branchIds: [branchId] }, async () => {
      const known = await this.ledger.findForReport(notificationId);
      if (!known || (known.providerId !== null && known.providerId !== providerId)) return;
      const state = stateReported(known.state, report);
      if (!state) return;
      const now = this.clock.now();
      const values = [notificationId, state, state === 'failed' ? reason : null, providerId, now];
      const touched = await this.unitOfWork.query<{ id: string; state: typeof state; covers: string[] }>(sql, values);
      await this.fallBack.execute(touched, now);
      await this.tellScreens.execute(touched.flatMap(({ covers }) => covers));
    });
  }
}
