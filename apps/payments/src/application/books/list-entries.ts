import type { AccountKind, LedgerEntry, OperationKind } from '@anteroom/contracts-payments';
import type { Colleague } from '@anteroom/contracts-shared';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { Bills } from '../bills/bills';
import { Branches } from './branches';
import { cursorOf, placeOf } from './cursor';
import { clientBalanceSql, entriesSql, visitEntriesSql } from './entries.sql';

interface Row {
  operationId: string;
  line: number;
  at: string;
  date: string;
  kind: OperationKind;
  accountKind: AccountKind;
  ownerId: string | null;
  name: string;
  amount: number;
  currency: string;
  visitId: string | null;
  reason: string | null;
  by: Colleague;
  reverses: string | null;
}

export interface EntryQuestion {
  readonly branchId: string;
  readonly date?: string;
  readonly kind?: OperationKind;
  readonly account?: AccountKind;
  readonly ownerId?: string;
  readonly shiftId?: string;
  readonly operationId?: string;
  readonly standing?: 'only';
  readonly cursor?: string;
  readonly limit: number;
}

export interface EntryPage {
  readonly entries: LedgerEntry[];
  readonly next: string | null;
}

/** The ledger entries behind a figure. */
export class ListEntries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bills: Bills,
    private readonly branches: Branches,
  ) {}

  /** @throws NotFound, also for another branch's visit */
  ofVisit(visitId: string, branchIds: readonly string[]): Promise<LedgerEntry[]> {
    return this.unitOfWork.read({ branchIds }, async () => {
      await this.bills.get(visitId);
      return (await this.unitOfWork.query<Row>(visitEntriesSql, [visitId])).map(entryOf);
    });
  }

  execute(question: EntryQuestion): Promise<EntryPage> {
    return this.unitOfWork.read({ branchIds: [question.branchId] }, () => this.#page(question));
  }

  ofClient(question: EntryQuestion & { ownerId: string }) {
    const { branchId, ownerId } = question;
    return this.unitOfWork.read({ branchIds: [branchId] }, async () => {
      const { currency } = await this.branches.get(branchId);
      const [row] = await this.unitOfWork.query<{ balance: number }>(clientBalanceSql, [branchId, ownerId]);
      const page = await this.#page({ ...question, account: 'client-account' });
      return { balance: { amount: row?.balance ?? 0, currency }, ...page };
    });
  }

  async #page(question: EntryQuestion): Promise<EntryPage> {
    const { branchId, date, account, ownerId, shiftId, operationId, kind, standing, cursor, limit } = question;
    const wanted = [date, account, ownerId, shiftId, operationId, kind, standing].map((value) => value ?? null);
    const values = [branchId, ...wanted, ...placeOf(cursor, 3), limit + 1];
    const rows = await this.unitOfWork.query<Row>(entriesSql, values);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return { entries: shown.map(entryOf), next: last ? cursorOf([last.at, last.operationId, last.line]) : null };
  }
}

function entryOf({ accountKind: kind, ownerId, name, amount, currency, ...row }: Row): LedgerEntry {
  return { ...row, account: { kind, ownerId, name }, amount: { amount, currency } };
}
