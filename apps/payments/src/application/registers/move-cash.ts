import type { MoveCash as MoveRequest, Register } from '@anteroom/contracts-payments';
import { DomainError } from '@anteroom/kernel';
import { Idempotency, UnitOfWork, requestHash } from '@anteroom/platform-persistence';
import { movedPostings } from '../../domain/shift.rules';
import type { RegisterCommand } from './shift-command';
import { TellRegisters } from './tell-registers';
import { type TillAtHand, TillWork } from './till-work';

export interface MoveCommand extends RegisterCommand {
  readonly request: MoveRequest;
}

/** Puts cash into an open register or takes it out, with a reason. */
export class MoveCash {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly tillWork: TillWork,
    private readonly tellRegisters: TellRegisters,
  ) {}

  /** @throws DomainError `register-closed`, `payment-not-allowed` for more than is in it, NotFound */
  execute(command: MoveCommand): Promise<Register> {
    const { branchId, registerId, request, by, idempotencyKey } = command;
    return this.unitOfWork.run({ branchIds: [branchId] }, async () => {
      const hash = requestHash({ move: registerId, request });
      const before = await this.idempotency.begin(idempotencyKey, by.id, hash);
      if (before.kind === 'seen') return before.answer as Register;
      await this.#move(command, await this.tillWork.get(command, request.amount));
      const [register] = await this.tellRegisters.of(branchId, [registerId]);
      if (!register) throw new Error('A register that was just used is not visible: the branch scope is wrong.');
      await this.idempotency.answer(register);
      return register;
    });
  }

  async #move({ request, by }: MoveCommand, till: TillAtHand): Promise<void> {
    const { direction, amount, reason } = request;
    const { id, name, kind, shiftId, balance } = till.register;
    if (kind !== 'cash') throw new DomainError('payment-not-allowed', `${name} holds no cash.`);
    if (shiftId === null)
      throw new DomainError('register-closed', `${name} is closed. Open it first.`, { registerId: id });
    if (direction === 'out' && amount.amount > balance) {
      throw new DomainError('payment-not-allowed', `There is not that much in ${name}.`, { most: balance });
    }
    const signed = direction === 'in' ? amount.amount : -amount.amount;
    const postings = movedPostings({ id, shiftId }, signed, 'outside');
    await this.tillWork.post(till, { kind: direction === 'in' ? 'cash-in' : 'cash-out', postings, reason, by });
  }
}
