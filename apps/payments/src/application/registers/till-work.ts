import type { Money } from '@anteroom/contracts-shared';
import { DomainError, type Temporal } from '@anteroom/kernel';
import { Clock, Ids } from '@anteroom/platform-persistence';
import { Operation, type OperationKind, type Posting } from '../../domain/ledger';
import { hasShifts } from '../../domain/register';
import { type Colleague, colleagueOf } from '../../domain/staff';
import { type Branch, Branches } from '../books/branches';
import { Ledger } from '../books/ledger';
import { requireCurrency } from '../payments/require-currency';
import type { RegisterCommand } from './shift-command';
import { type RegisterAtWork, Registers } from './registers';

export interface TillAtHand {
  readonly branch: Branch;
  readonly register: RegisterAtWork;
  readonly now: Temporal.Instant;
}

interface Posted {
  readonly kind: OperationKind;
  readonly postings: readonly Posting[];
  readonly reason: string | null;
  readonly by: Colleague;
}

/** A register in somebody's hands, to be opened, counted or closed, and what is posted for it. */
export class TillWork {
  constructor(
    private readonly registers: Registers,
    private readonly branches: Branches,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `invalid` for another currency; NotFound */
  async get({ branchId, registerId }: RegisterCommand, amount: Money): Promise<TillAtHand> {
    const branch = await this.branches.get(branchId);
    requireCurrency([amount], branch.currency);
    const register = await this.registers.getForChange(branchId, registerId);
    if (!hasShifts(register.kind)) {
      throw new DomainError('register-open', `${register.name} is a bank account: it is always open.`);
    }
    return { branch, register, now: this.clock.now() };
  }

  /** Nothing is posted where nothing was moved. */
  async post({ branch, now }: TillAtHand, { kind, postings, reason, by }: Posted): Promise<void> {
    if (postings.length === 0) return;
    const operation = Operation.of({
      id: this.ids.next(),
      branchId: branch.id,
      kind,
      visitId: null,
      at: now,
      by: colleagueOf(by),
      reason,
      reverses: null,
      postings,
    });
    await this.ledger.write([operation], branch);
  }
}
