import type { Consumables, EditConsumables as EditRequest } from '@anteroom/contracts-inventory';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { phaseOf } from '../../domain/phase.rules';
import { ReadConsumables } from '../reads/read-consumables';
import { OpenVisit } from './open-visit';
import { OverrideGoods } from './override-goods';
import { type VisitOnRecord, Visits } from './visits';

export interface EditConsumablesCommand {
  readonly appointmentId: string;
  readonly edit: EditRequest;
  readonly version: number;
  readonly by: StaffIdentity;
}

/** Writes other amounts over what the bills of materials say. Once written off, the difference is a movement of its own. */
export class EditConsumables {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly openVisit: OpenVisit,
    private readonly visits: Visits,
    private readonly goods: OverrideGoods,
    private readonly readConsumables: ReadConsumables,
  ) {}

  /** @throws DomainError `stale`, `invalid` without the reason that is needed, `change-not-allowed`; NotFound */
  async execute(command: EditConsumablesCommand): Promise<Consumables> {
    const { appointmentId, by, edit, version } = command;
    await this.openVisit.whenHeard(appointmentId, by.branchIds);
    return this.unitOfWork.run({ branchIds: by.branchIds }, async () => {
      const [first] = edit.items;
      const visit = await this.openVisit.execute(appointmentId, () => this.goods.getBranch(first?.productId ?? ''));
      if (visit.consumablesVersion !== version) throw await this.stale(command);
      requireReason(visit, edit);
      await this.goods.override(visit, edit, by);
      await this.visits.raiseConsumablesVersion([appointmentId]);
      return this.readConsumables.execute(appointmentId, by.branchIds);
    });
  }

  private async stale({ appointmentId, by }: EditConsumablesCommand): Promise<DomainError> {
    const current = await this.readConsumables.execute(appointmentId, by.branchIds);
    return new DomainError('stale', 'Somebody else changed the consumables meanwhile. Nothing was changed.', {
      current,
    });
  }
}

function requireReason({ attendance: { status, writeOffAt } }: VisitOnRecord, { reason }: EditRequest): void {
  if (phaseOf(status, writeOffAt) !== 'write-off' || reason !== undefined) return;
  const message = 'They are written off already: say why the amount is another one.';
  throw new DomainError('invalid', message, { fields: [{ path: 'reason', message }] });
}
