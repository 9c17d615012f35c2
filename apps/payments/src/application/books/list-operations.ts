import type { Operation, OperationKind, PaymentMethod } from '@anteroom/contracts-payments';
import type { Colleague } from '@anteroom/contracts-shared';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { receiptNumber } from '../receipts/receipt-number';
import { cursorOf, placeOf } from './cursor';
import { operationsSql } from './entries.sql';

interface Row {
  id: string;
  at: string;
  kind: OperationKind;
  by: Colleague;
  visitId: string | null;
  client: string | null;
  reason: string | null;
  reverses: string | null;
  currency: string;
  isReversed: boolean;
  receiptId: string | null;
  receiptNumber: number | null;
  parts: { method: PaymentMethod; register: string | null; amount: number }[] | null;
}

export interface OperationQuestion {
  readonly branchId: string;
  readonly date: string;
  readonly registerId?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** What was done with money on a local date, the latest first. */
export class ListOperations {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ branchId, date, registerId, cursor, limit }: OperationQuestion) {
    const values = [branchId, date, registerId ?? null, ...placeOf(cursor, 2), limit + 1];
    const rows = await this.unitOfWork.read({ branchIds: [branchId] }, () =>
      this.unitOfWork.query<Row>(operationsSql, values),
    );
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return { operations: shown.map(operationOf), next: last ? cursorOf([last.at, last.id]) : null };
  }
}

function operationOf({ currency, parts, receiptId, receiptNumber: number, ...row }: Row): Operation {
  const shown = parts ?? [];
  return {
    ...row,
    amount: { amount: shown.reduce((sum, { amount }) => sum + amount, 0), currency },
    parts: shown.map(({ amount, ...part }) => ({ ...part, amount: { amount, currency } })),
    receipt: receiptId && number !== null ? { id: receiptId, number: receiptNumber(number) } : null,
  };
}
