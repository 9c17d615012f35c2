import type { ProductCard } from '@anteroom/contracts-inventory';
import type { NumberWriting } from '../../shared/format/typed-number';
import { countOf, minorOf } from '../parts/typed.rules';

export type MoveKind = 'receive' | 'writeOff' | 'correct';
export type MoveField = 'quantity' | 'cost' | 'reason';
/** What is wrong with a field, as the end of a key of the language files. */
export type MoveFault = 'atLeastOne' | 'counted' | 'tooMuch' | 'money' | 'costUnknown' | 'reason';
export type MoveFaults = Partial<Record<MoveField, MoveFault>>;

export interface TypedMove {
  readonly quantity: string;
  readonly unit: string;
  readonly cost: string;
  readonly reason: string;
  /** Empty: of all lots, what expires first. */
  readonly lotId: string;
}

type Shelf = Pick<ProductCard, 'saleUnit' | 'writeOffUnit' | 'ratio' | 'lots' | 'level'>;

/** What the server would refuse, said before it is asked. @param money how the branch's money is written */
export function faultsOfMove(kind: MoveKind, typed: TypedMove, shelf: Shelf, money: NumberWriting): MoveFaults {
  const found: [MoveField, MoveFault | undefined][] = [
    ['quantity', quantityFault(kind, typed, shelf, money)],
    ['cost', kind === 'receive' ? costFault(typed, shelf, money) : undefined],
    ['reason', kind !== 'receive' && typed.reason.trim().length < 3 ? 'reason' : undefined],
  ];
  return Object.fromEntries(found.filter(([, fault]) => fault !== undefined));
}

/** How much of it there is, in write-off units: of the lot that is meant, or of all. */
export function leftOf(lotId: string, { lots, level }: Pick<Shelf, 'lots' | 'level'>): number {
  return lots.find(({ id }) => id === lotId)?.balance ?? level.balance;
}

function quantityFault(kind: MoveKind, typed: TypedMove, shelf: Shelf, money: NumberWriting): MoveFault | undefined {
  const quantity = countOf(typed.quantity, money);
  if (kind === 'correct') return quantity === undefined ? 'counted' : undefined;
  if (quantity === undefined || quantity < 1) return 'atLeastOne';
  const factor = typed.unit === shelf.writeOffUnit ? 1 : shelf.ratio;
  return kind === 'writeOff' && quantity * factor > leftOf(typed.lotId, shelf) ? 'tooMuch' : undefined;
}

/** Where nothing is known of the cost yet, a delivery says it: goods worth nothing would make every average wrong. */
function costFault({ cost }: TypedMove, { level }: Shelf, money: NumberWriting): MoveFault | undefined {
  if (cost.trim() === '') return level.averageCost.amount === 0 ? 'costUnknown' : undefined;
  return minorOf(cost, money) === undefined ? 'money' : undefined;
}
