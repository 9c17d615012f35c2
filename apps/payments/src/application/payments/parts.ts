import type { PartRequest } from '@anteroom/contracts-payments';
import type { PaymentMethod, PaymentPart } from '../../domain/payment';
import { type Till, requireTakes } from '../../domain/register';
import { Registers } from '../registers/registers';
import { requireCurrency } from './require-currency';

interface Place {
  readonly branchId: string;
  readonly currency: string;
}

/** One method and register of a payment or refund, before its register has been looked at. */
export interface RoughPart extends Pick<PaymentPart, 'amount' | 'given' | 'slip' | 'refunds' | 'method'> {
  readonly registerId: string | null;
}

/** Finds the registers of parts, and keeps them open until the commit. */
export class Parts {
  constructor(private readonly registers: Registers) {}

  /** @throws DomainError `register-closed`, `unknown-reference`, `invalid` for another currency */
  async complete(rough: readonly RoughPart[], { branchId }: Place): Promise<PaymentPart[]> {
    const ids = [...new Set(rough.flatMap(({ registerId }) => registerId ?? []))];
    const tills = ids.length > 0 ? await this.registers.listInUse(branchId, ids) : [];
    return rough.map(({ registerId, ...part }, index) => {
      const till = tills.find(({ id }) => id === registerId);
      return { ...part, ...tillOf(part.method, till), line: index + 1 };
    });
  }
}

function tillOf(method: PaymentMethod, till: Till | undefined): Pick<PaymentPart, 'register' | 'shiftId'> {
  if (!till) return { register: null, shiftId: null };
  requireTakes(till, method);
  return { register: { id: till.id, name: till.name }, shiftId: till.shiftId };
}

export function roughParts(requests: readonly PartRequest[], currency: string): RoughPart[] {
  requireCurrency(
    requests.flatMap((part) => [part.amount, ...('given' in part && part.given ? [part.given] : [])]),
    currency,
  );
  return requests.map((part) => ({
    method: part.method,
    registerId: part.method === 'client-account' ? null : part.registerId,
    amount: part.amount.amount,
    given: part.method === 'cash' ? (part.given?.amount ?? null) : null,
    slip: part.method === 'card' ? (part.slip ?? null) : null,
    refunds: null,
  }));
}
