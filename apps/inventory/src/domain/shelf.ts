import { DomainError } from '@anteroom/kernel';
import { costOfTaking, worthOfFound } from './cost.rules';
import { type DatedQuantity, freeFor } from './free.rules';
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
  /** What is reserved, by the dates of the visits; each date once. */
  readonly reservedOn: readonly DatedQuantity[];
  readonly lots: readonly LotOnShelf[];
  /** Whether a booked visit lacked some of it when it was read. */
  readonly isShort: boolean;
}

/** One product in its store: what is there, what it is worth, from which lots it is taken. In write-off units. */
export class Shelf {
  private balance: number;
  private value: number;
  private readonly reservedOn: Map<string, number>;
  private lots: readonly LotOnShelf[];

  constructor(readonly was: ShelfState) {
    ({ balance: this.balance, value: this.value, lots: this.lots } = was);
    this.reservedOn = new Map(was.reservedOn.map(({ date, quantity }) => [date, quantity]));
  }

  get stock() {
    const reserved = [...this.reservedOn.values()].reduce((sum, quantity) => sum + quantity, 0);
    return { balance: this.balance, value: this.value, reserved, lots: this.lots };
  }

  /** Whether more is reserved than there is, or than will still be good on the days for which it is reserved. */
  get isOverReserved(): boolean {
    return this.freeForLast < 0;
  }

  /** What a visit on a date could have besides what is reserved. */
  freeFor(onDate: string): number {
    return Math.max(0, freeFor(onDate, this.holdings));
  }

  /**
   * Brings what a need has in line with what it should have: puts back what was taken too much, gives up what was
   * reserved, then takes what stands on the shelf, or reserves as far as nobody else has. Doing it again does nothing.
   */
  settle(need: Need): Posting[] {
    const { revision } = need.now;
    const postings = [...this.putBack(need), ...this.take(need)];
    if (postings.length > 0) need.nextRevision();
    return postings.map((posting) => ofNeed(posting, need, revision + 1));
  }

  /** Gives up to `quantity` of a reservation back; the visit then lacks it. */
  squeeze(need: Need, quantity: number): void {
    this.setReserved(need, need.now.reserved - Math.min(quantity, need.now.reserved));
  }

  /** Gives up as much of a reservation as is reserved too much. */
  squeezeExcess(need: Need): void {
    this.squeeze(need, -this.freeForLast);
  }

  /** Reserves what a need lacks, as far as nobody else has it. */
  reserve(need: Need): void {
    const wanted = need.toReserve - need.now.reserved;
    if (wanted > 0) this.setReserved(need, need.now.reserved + Math.min(wanted, this.freeFor(need.now.onDate)));
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

  /** What a visit has used is off the shelf, for whomever it was reserved: the visits to come see what is left for them. */
  private take(need: Need): Posting[] {
    const { onDate, posted } = need.now;
    this.releaseAsRead(need);
    this.reserve(need);
    const quantity = Math.min(need.toPost - posted, goodOn(this.lots, onDate));
    if (quantity <= 0) return [];
    need.take(quantity);
    const good = this.lots.filter((lot) => isGoodOn(lot, onDate));
    return this.takeFrom(good, quantity, kindOf(need));
  }

  /** What is reserved for a visit that was moved stands under its former date. */
  private releaseAsRead(need: Need): void {
    this.addReserved(need.reservedOn, -need.now.reserved);
    need.reserve(0);
  }

  private setReserved(need: Need, quantity: number): void {
    this.addReserved(need.now.onDate, quantity - need.now.reserved);
    need.reserve(quantity);
  }

  private addReserved(date: string, quantity: number): void {
    this.reservedOn.set(date, (this.reservedOn.get(date) ?? 0) + quantity);
  }

  /** Below nothing: by how much the reservations are too many, for the last of the days on which it is so. */
  private get freeForLast(): number {
    const dates = [...this.reservedOn].flatMap(([date, quantity]) => (quantity > 0 ? [date] : []));
    return dates.length === 0 ? 0 : freeFor(dates.sort().at(-1) ?? '', this.holdings);
  }

  private get holdings() {
    const { balance, lots, reservedOn } = this;
    return { balance, lots, reservedOn };
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
