import { DomainError } from '@anteroom/kernel';
import { costOfTaking, worthOfFound } from './cost.rules';
import { type LotOnShelf, type LotPart, goodOn, isGoodOn, takeFirstExpiring } from './lots.rules';
import type { Need } from './need';
import { type Posting, type PostingKind, ofNobody, ofNeed } from './posting';
import type { Units } from './units.rules';

export interface ShelfState {
  readonly productId: string;
  readonly storeId: string;
  readonly branchId: string;
  readonly product: Units & { readonly cost: number; readonly price: number; readonly version: number };
  readonly balance: number;
  readonly value: number;
  readonly reserved: number;
  readonly lots: readonly LotOnShelf[];
}

/** One product in its store: what is there, what it is worth, from which lots it is taken. In write-off units. */
export class Shelf {
  private balance: number;
  private value: number;
  private reserved: number;
  private lots: readonly LotOnShelf[];

  /** @param today in the branch's zone */
  constructor(
    readonly was: ShelfState,
    private readonly today: string,
  ) {
    ({ balance: this.balance, value: this.value, reserved: this.reserved, lots: this.lots } = was);
  }

  get stock() {
    return { balance: this.balance, value: this.value, reserved: this.reserved, lots: this.lots };
  }

  /** By how much more is reserved than there is. */
  get overReserved(): number {
    return Math.max(0, this.reserved - this.balance);
  }

  /**
   * What a visit on a date may have. Others who reserved are taken to use what expires first, so neither what is good on
   * that date nor what is good by now and reserved by nobody may be exceeded.
   */
  freeFor(onDate: string): number {
    const by = onDate < this.today ? onDate : this.today;
    return Math.max(0, Math.min(goodOn(this.lots, onDate), goodOn(this.lots, by) - this.reserved));
  }

  /**
   * Brings what a need has in line with what it should have: puts back what was taken too much, gives up what was
   * reserved, then reserves or takes as far as there is anything. Doing it again does nothing.
   */
  settle(need: Need): Posting[] {
    const { revision } = need.now;
    const postings = [...this.putBack(need), ...this.takeOrReserve(need)];
    if (postings.length > 0) need.nextRevision();
    return postings.map((posting) => ofNeed(posting, need, revision + 1));
  }

  /** Gives up to `quantity` of a reservation back; the visit then lacks it. */
  squeeze(need: Need, quantity: number): void {
    const given = Math.min(quantity, need.now.reserved);
    need.reserve(need.now.reserved - given);
    this.reserved -= given;
  }

  receive(lot: Pick<LotOnShelf, 'id' | 'expiresOn'>, quantity: number, cost: number): Posting[] {
    if (!this.lots.some(({ id }) => id === lot.id)) this.lots = [...this.lots, { ...lot, balance: 0 }];
    return [this.post('receipt', { lotId: lot.id, quantity }, cost)];
  }

  /** @throws DomainError `stock-short` with what is left */
  writeOff(quantity: number, lotId?: string): Posting[] {
    return this.takeAway('write-off', quantity, lotId);
  }

  /** The difference between what was counted and what should be there. A surplus goes to the lot that came last. */
  correct(counted: number, surplusLotId: string, lotId?: string): Posting[] {
    const known = lotId === undefined ? this.balance : this.lotOf(lotId).balance;
    if (counted < known) return this.takeAway('correction', known - counted, lotId);
    if (counted === known) return [];
    const worth = worthOfFound(this.stock, counted - known, this.was.product);
    return [this.post('correction', { lotId: surplusLotId, quantity: counted - known }, worth)];
  }

  private putBack(need: Need): Posting[] {
    const surplus = need.now.posted - need.toPost;
    if (surplus <= 0) return [];
    return need.putBack(surplus).map(({ movementId, lotId, quantity, value }) => ({
      ...this.post(kindOf(need), { lotId, quantity }, value),
      reverses: movementId,
    }));
  }

  private takeOrReserve(need: Need): Posting[] {
    const had = need.now.reserved;
    this.reserved -= had;
    const free = this.freeFor(need.now.onDate);
    const reserve = Math.min(need.toReserve, free);
    this.reserved += reserve;
    need.reserve(reserve);
    const quantity = Math.min(need.toPost - need.now.posted, free);
    if (quantity <= 0) return [];
    need.take(quantity);
    return this.takeFrom(
      this.lots.filter((lot) => isGoodOn(lot, need.now.onDate)),
      quantity,
      kindOf(need),
    );
  }

  private takeAway(kind: PostingKind, quantity: number, lotId?: string): Posting[] {
    const lots = lotId === undefined ? this.lots : [this.lotOf(lotId)];
    const left = lots.reduce((sum, { balance }) => sum + balance, 0);
    if (left < quantity) throw stockShort(this.was, left);
    return this.takeFrom(lots, quantity, kind);
  }

  private takeFrom(lots: readonly LotOnShelf[], quantity: number, kind: PostingKind): Posting[] {
    return takeFirstExpiring(lots, quantity).map((part) =>
      this.post(kind, { ...part, quantity: -part.quantity }, -costOfTaking(this.stock, part.quantity)),
    );
  }

  private post(kind: PostingKind, { lotId, quantity }: LotPart, value: number): Posting {
    this.balance += quantity;
    this.value += value;
    this.lots = this.lots.map((lot) => (lot.id === lotId ? { ...lot, balance: lot.balance + quantity } : lot));
    return { ...ofNobody, ...this.place, kind, lotId, quantity, value };
  }

  private get place() {
    const { productId, storeId, branchId } = this.was;
    return { productId, storeId, branchId };
  }

  private lotOf(lotId: string): LotOnShelf {
    const lot = this.lots.find(({ id }) => id === lotId);
    if (lot) return lot;
    throw new DomainError('unknown-reference', `${this.was.product.name} has no such lot.`, { field: 'lotId' });
  }
}

function kindOf({ now }: Need): PostingKind {
  return now.purpose === 'sale' ? 'sale' : 'write-off';
}

/** @param left write-off units */
export function stockShort(
  { productId, product }: Pick<ShelfState, 'productId' | 'product'>,
  left: number,
): DomainError {
  const { name, writeOffUnit, saleUnit, ratio } = product;
  const whole = Math.floor(left / ratio);
  const words =
    saleUnit === writeOffUnit ? `${left} ${writeOffUnit}` : `${left} ${writeOffUnit} (${whole} ${saleUnit})`;
  const what = left === 0 ? `Of ${name} nothing can be had any more` : `Of ${name} only ${words} can still be had`;
  return new DomainError('stock-short', `${what}. Nothing was changed.`, {
    productId,
    left,
    leftInSaleUnits: whole,
  });
}
