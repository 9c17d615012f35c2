import type { Register } from '@anteroom/contracts-payments';
import type { Money } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import { Idempotency, Ids, UnitOfWork, requestHash } from '@anteroom/platform-persistence';
import { openingPostings } from '../../domain/shift.rules';
import { colleagueOf } from '../../domain/staff';
import { Registers } from './registers';
import type { RegisterCommand } from './shift-command';
import { TellRegisters } from './tell-registers';
import { type TillAtHand, TillWork } from './till-work';

export interface OpenCommand extends RegisterCommand {
  readonly counted: Money;
}

/** Opens a register with what was counted in it; what differs from its balance is posted. */
export class OpenShift {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly registers: Registers,
    private readonly tillWork: TillWork,
    private readonly tellRegisters: TellRegisters,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `register-open`, NotFound */
  execute(command: OpenCommand): Promise<Register> {
    const { branchId, registerId, counted, by, idempotencyKey } = command;
    return this.unitOfWork.run({ branchIds: [branchId] }, async () => {
      const hash = requestHash({ open: registerId, counted });
      const before = await this.idempotency.begin(idempotencyKey, by.id, hash);
      if (before.kind === 'seen') return before.answer as Register;
      const till = await this.tillWork.get(command, counted);
      if (till.register.shiftId !== null) {
        throw new DomainError('register-open', `${till.register.name} is open already.`);
      }
      await this.#open(command, till);
      const [register] = await this.tellRegisters.of(branchId, [registerId]);
      if (!register) throw new Error('A register that was just opened is not visible: the branch scope is wrong.');
      await this.idempotency.answer(register);
      return register;
    });
  }

  async #open({ branchId, registerId, counted, by }: OpenCommand, till: TillAtHand): Promise<void> {
    const shiftId = this.ids.next();
    const { register, now } = till;
    const opening = register.kind === 'cash' ? counted.amount : 0;
    const openedBy = colleagueOf(by);
    await this.registers.openShift({ id: shiftId, registerId, branchId, openedAt: now.toString(), openedBy, opening });
    if (register.kind !== 'cash') return;
    const { balance, history } = register;
    const postings = openingPostings({ id: registerId, shiftId }, { counted: opening, balance, history });
    await this.tillWork.post(till, { kind: 'opening-difference', postings, reason: null, by });
  }
}
