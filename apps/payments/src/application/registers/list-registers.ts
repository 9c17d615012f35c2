import type { Register, RegisterKind } from '@anteroom/contracts-payments';
import type { Colleague } from '@anteroom/contracts-shared';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { registersSql } from './register.sql';

interface Row {
  id: string;
  branchId: string;
  kind: RegisterKind;
  name: string;
  version: number;
  currency: string;
  balance: number;
  shiftId: string | null;
  openedAt: string;
  openedBy: Colleague;
  opening: number;
  expected: number;
}

/** The registers of a branch with their open shifts. */
export class ListRegisters {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Joins the running unit of work, where there is one. */
  async execute(branchId: string, ids: readonly string[] | null = null): Promise<Register[]> {
    const rows = await this.unitOfWork.read({ branchIds: [branchId] }, () =>
      this.unitOfWork.query<Row>(registersSql, [branchId, ids]),
    );
    return rows.map(registerOf);
  }
}

function registerOf({ currency, balance, ...row }: Row): Register {
  const { id, branchId, kind, name, version } = row;
  return { id, branchId, kind, name, version, balance: { amount: balance, currency }, shift: shiftOf(row, currency) };
}

function shiftOf(row: Omit<Row, 'currency' | 'balance'>, currency: string): Register['shift'] {
  const { id: registerId, shiftId, openedAt, openedBy, opening, expected } = row;
  if (shiftId === null) return null;
  return {
    id: shiftId,
    registerId,
    openedAt,
    openedBy,
    opening: { amount: opening, currency },
    expected: { amount: expected, currency },
    closedAt: null,
    closedBy: null,
    counted: null,
    difference: null,
    zNumber: null,
  };
}
