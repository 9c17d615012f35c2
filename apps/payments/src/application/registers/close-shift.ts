import type { ZReport } from '@anteroom/contracts-payments';
import type { Money } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import { Idempotency, UnitOfWork, requestHash } from '@anteroom/platform-persistence';
import { closingDifference, movedPostings } from '../../domain/shift.rules';
import type { RegisterCommand } from './shift-command';
import { TellRegisters } from './tell-registers';
import { TillWork } from './till-work';
import { WriteZReport } from './write-z-report';

export interface CloseCommand extends RegisterCommand {
  readonly counted: Money;
}

/** Closes a register with what was counted: the difference is posted and the Z report written. */
export class CloseShift {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly tillWork: TillWork,
    private readonly writeZReport: WriteZReport,
    private readonly tellRegisters: TellRegisters,
  ) {}

  /** @throws DomainError `register-closed`, NotFound */
  execute(command: CloseCommand): Promise<ZReport> {
    const { branchId, registerId, counted, by, idempotencyKey } = command;
    return this.unitOfWork.run({ branchIds: [branchId] }, async () => {
      const hash = requestHash({ close: registerId, counted });
      const before = await this.idempotency.begin(idempotencyKey, by.id, hash);
      if (before.kind === 'seen') return before.answer as ZReport;
      const report = await this.#close(command);
      await this.tellRegisters.of(branchId, [registerId]);
      await this.idempotency.answer(report);
      return report;
    });
  }

  async #close(command: CloseCommand): Promise<ZReport> {
    const { counted, by } = command;
    const till = await this.tillWork.get(command, counted);
    const { id, name, shiftId, expected } = till.register;
    if (shiftId === null || expected === null) {
      throw new DomainError('register-closed', `${name} is closed already.`, { registerId: id });
    }
    const difference = closingDifference(counted.amount, expected);
    const report = await this.writeZReport.execute(till, { shiftId, counted: counted.amount, expected, by });
    const postings = movedPostings({ id, shiftId }, difference, 'cash-difference');
    await this.tillWork.post(till, { kind: 'closing-difference', postings, reason: null, by });
    return report;
  }
}
