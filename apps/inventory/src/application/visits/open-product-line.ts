import type { EditProductLine as EditRequest, ProductLines } from '@anteroom/contracts-inventory';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { DomainError, NotFound, localDateOf } from '@anteroom/kernel';
import { Clock } from '@anteroom/platform-persistence';
import { requireLateChange } from '../../domain/late-line.rules';
import { ReadProductLines } from '../reads/read-product-lines';
import { type LineOnRecord, ProductLinesOnRecord } from './product-lines';
import { type VisitOnRecord, Visits } from './visits';

export interface LineAddress {
  readonly appointmentId: string;
  readonly lineId: string;
  /** Of the list that the change is based on. */
  readonly version: number;
  readonly by: StaffIdentity;
}

export interface EditLineCommand extends LineAddress {
  readonly edit: EditRequest;
}

/** Finds the line that is to be changed, in the list that the asker has seen. */
export class OpenProductLine {
  constructor(
    private readonly visits: Visits,
    private readonly lines: ProductLinesOnRecord,
    private readonly readLines: ReadProductLines,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; DomainError `stale` with the list as it is now; `right-missing` once it is paid or long over */
  async execute({
    appointmentId,
    lineId,
    version,
    by,
  }: LineAddress): Promise<{ visit: VisitOnRecord; line: LineOnRecord }> {
    const visit = await this.visits.findForChange(appointmentId);
    if (!visit) throw new NotFound('appointment');
    if (visit.linesVersion !== version) throw await this.stale(appointmentId, by);
    const line = (await this.lines.list(appointmentId)).find((one) => one.lineId === lineId);
    if (!line) throw new NotFound('product line');
    const today = localDateOf(this.clock.now(), visit.timeZone);
    requireLateChange({ ...visit.attendance, isPaid: visit.isPaid }, { rights: by.rights, today });
    return { visit, line };
  }

  private async stale(appointmentId: string, by: StaffIdentity): Promise<DomainError> {
    const current: ProductLines = await this.readLines.execute(appointmentId, by.branchIds);
    return new DomainError('stale', 'Somebody else changed the product lines meanwhile. Nothing was changed.', {
      current,
    });
  }
}
