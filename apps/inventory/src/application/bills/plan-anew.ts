import { planOf } from '../../domain/plan.rules';
import type { Act } from '../goods/goods';
import { SettleVisits } from '../goods/settle-visits';
import { isPlanChanged } from '../visits/plan-changes';
import { Visits } from '../visits/visits';
import { type BillItem, type BillOnRecord, Bills } from './bills';

/** Gives a bill of materials its items, and lets everything that is booked ahead follow it. The bills are locked. */
export class PlanAnew {
  constructor(
    private readonly bills: Bills,
    private readonly visits: Visits,
    private readonly settleVisits: SettleVisits,
  ) {}

  async execute(bill: BillOnRecord, items: readonly BillItem[], act: Act): Promise<void> {
    await this.bills.replaceItems(bill, items);
    const open = await this.visits.listOpenWithService(bill.branchId, bill.serviceId);
    if (open.length === 0) return;
    const serviceIds = open.flatMap(({ services }) => services.map(({ serviceId }) => serviceId));
    const bills = await this.bills.listForPlanning(bill.branchId, [...new Set(serviceIds)]);
    const goods = open.map((visit) => ({ attendance: visit.attendance, consumables: planOf(visit, bills) }));
    const { needs } = await this.settleVisits.execute(goods, act);
    const changed = needs.filter(isPlanChanged).map(({ now }) => now.appointmentId);
    await this.visits.raiseConsumablesVersion([...new Set(changed)]);
  }
}
