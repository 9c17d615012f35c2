import type { PaymentMethod, Register } from '@anteroom/contracts-payments';

/** A row of the split as it is being filled in. Amounts in minor units. */
export interface SplitRow {
  readonly id: number;
  readonly method: PaymentMethod;
  /** Null for the client's account. */
  readonly registerId: string | null;
  /** Null: takes what is left. Only the last row may. */
  readonly amount: number | null;
  /** Cash handed over, where somebody typed it. */
  readonly given: number | null;
  readonly slip: string;
}

/** What each row comes to: those that were filled in as they are, the one that was not takes the rest. */
export function rowAmounts(rows: readonly SplitRow[], due: number): number[] {
  const fixed = rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return rows.map(({ amount }) => amount ?? Math.max(0, due - fixed));
}

export interface SplitSum {
  readonly taken: number;
  /** Still to pay after this. */
  readonly left: number;
  /** More than is due. */
  readonly surplus: number;
}

export function splitSum(rows: readonly SplitRow[], due: number): SplitSum {
  const taken = rowAmounts(rows, due).reduce((sum, amount) => sum + amount, 0);
  const owed = Math.max(0, due);
  return { taken, left: Math.max(0, owed - taken), surplus: Math.max(0, taken - owed) };
}

/** What a method's tile does: the row that takes the rest becomes of that method; without one, what is left gets a row. */
export function withMethod(
  rows: readonly SplitRow[],
  wanted: Pick<SplitRow, 'id' | 'method' | 'registerId'>,
  { selected, left }: { selected: number; left: number },
): readonly SplitRow[] {
  const last = rows.at(-1);
  const changing = last?.amount === null ? last.id : left > 0 ? undefined : selected;
  const fresh: SplitRow = { ...wanted, amount: null, given: null, slip: '' };
  if (changing === undefined || rows.length === 0) return [...rows, fresh];
  return rows.map((row) => (row.id === changing ? { ...fresh, id: row.id, amount: row.amount } : row));
}

/** What is to come from the client's account. */
export function fromAccount(rows: readonly SplitRow[], due: number): number {
  const amounts = rowAmounts(rows, due);
  return rows.reduce((sum, { method }, index) => sum + (method === 'client-account' ? (amounts[index] ?? 0) : 0), 0);
}

/** From the client's account comes no more than is on it: what is left after that is for another method. */
export function withinAccount(
  rows: readonly SplitRow[],
  { due, balance }: { due: number; balance: number },
): readonly SplitRow[] {
  const amounts = rowAmounts(rows, due);
  return rows.map((row, index) =>
    row.method === 'client-account' && (amounts[index] ?? 0) > balance ? { ...row, amount: balance } : row,
  );
}

/** A row that is filled in keeps its amount; where it was the one that took the rest, nobody does any more. */
export function withAmount(rows: readonly SplitRow[], id: number, amount: number | null): readonly SplitRow[] {
  return rows.map((row) => (row.id === id ? { ...row, amount } : row));
}

/** What the last row makes of the rest again, for as long as nobody fills it in. */
export function withRest(rows: readonly SplitRow[], id: number, due: number): readonly SplitRow[] {
  const others = rows.filter((row) => row.id !== id).reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return withAmount(rows, id, id === rows.at(-1)?.id ? null : Math.max(0, due - others));
}

const kindOf = { cash: 'cash', card: 'card-terminal', 'bank-transfer': 'bank' } as const;

/** The registers of a branch that take a method's money. */
export function registersFor(method: PaymentMethod, registers: readonly Register[]): readonly Register[] {
  return method === 'client-account' ? [] : registers.filter(({ kind }) => kind === kindOf[method]);
}

/** Whether money can go into it now: a bank account always, the others while a shift is open. */
export const isOpen = ({ kind, shift }: Register): boolean => kind === 'bank' || shift !== null;
