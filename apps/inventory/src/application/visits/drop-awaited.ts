import { Desk } from '../desk';
import { SettleVisits } from '../goods/settle-visits';
import { ProductLinesOnRecord } from './product-lines';
import { Visits } from './visits';

/** Longer than any message takes, also after an outage of the queues. */
const awaitedHours = 24;

/** Nobody's deed: the service's own. */
const self = { id: '00000000-0000-0000-0000-000000000000', name: 'Anteroom', colour: 0 };

/** Gives back what was sold with appointments that were never heard of: they do not exist. */
export class DropAwaited {
  constructor(
    private readonly desk: Desk,
    private readonly visits: Visits,
    private readonly lines: ProductLinesOnRecord,
    private readonly settleVisits: SettleVisits,
  ) {}

  /** In all branches, each appointment in a unit of its own. */
  async execute(): Promise<void> {
    const branches = await this.desk.unitOfWork.read({ branchIds: [] }, () =>
      this.desk.unitOfWork.query<{ id: string }>('select id from branch'),
    );
    for (const { id } of branches) await this.dropIn(id);
  }

  private async dropIn(branchId: string): Promise<void> {
    const scope = { branchIds: [branchId] };
    const before = this.desk.clock.now().subtract({ hours: awaitedHours });
    const stale = await this.desk.unitOfWork.read(scope, () => this.visits.listStaleAwaited(branchId, before));
    for (const appointmentId of stale) await this.desk.unitOfWork.run(scope, () => this.drop(appointmentId));
  }

  private async drop(appointmentId: string): Promise<void> {
    const record = await this.visits.findForChange(appointmentId);
    if (record?.version !== 0) return;
    const lines = await this.lines.list(appointmentId);
    await this.lines.remove(lines.map(({ lineId }) => lineId));
    const given = { attendance: { ...record.attendance, status: 'cancelled' as const } };
    await this.settleVisits.execute([given], { by: self, at: this.desk.clock.now() });
    await this.visits.removeAwaited(record);
  }
}
