import type { Colleague } from '@anteroom/contracts-shared';
import { Clock } from '@anteroom/platform-persistence';
import { planOf } from '../../domain/plan.rules';
import { Bills } from '../bills/bills';
import { SettleVisits } from '../goods/settle-visits';
import { isPlanChanged } from './plan-changes';
import { RecordProductLines } from './record-product-lines';
import { type FollowedAppointment, Visits } from './visits';

/**
 * Lets the goods follow an appointment: reserved while it is booked, off the shelf when it is completed, back when that is
 * taken back, free when it is cancelled. A version that was overtaken by a later one changes nothing.
 */
export class FollowAppointment {
  constructor(
    private readonly bills: Bills,
    private readonly visits: Visits,
    private readonly settleVisits: SettleVisits,
    private readonly recordLines: RecordProductLines,
    private readonly clock: Clock,
  ) {}

  async execute(appointment: FollowedAppointment, by: Colleague): Promise<void> {
    const { branchId, services } = appointment;
    const serviceIds = services.map(({ serviceId }) => serviceId);
    const bills = await this.bills.listForPlanning(branchId, serviceIds);
    const visit = await this.visits.follow(appointment);
    if (!visit) return;
    const goods = { attendance: visit.attendance, consumables: planOf(visit, bills) };
    const { needs } = await this.settleVisits.execute([goods], { by, at: this.clock.now() });
    if (needs.some(isPlanChanged)) await this.visits.raiseConsumablesVersion([visit.appointmentId]);
    await this.recordLines.tellAnew(visit);
  }
}
