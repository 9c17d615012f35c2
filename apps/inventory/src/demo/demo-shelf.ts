import { Temporal } from '@anteroom/kernel';
import { Dice, seedOf } from '@anteroom/demo-centre';
import { shareOf } from '../domain/cost.rules';
import type { Posting } from '../domain/posting';
import { Shelf } from '../domain/shelf';
import type { DemoProduct } from './goods';

export interface DemoLot {
  readonly id: string;
  readonly product: DemoProduct;
  readonly code: string;
  readonly expiresOn: string | null;
  readonly receivedAt: number;
}

export interface DemoMovement {
  readonly posting: Posting;
  /** Epoch minutes. */
  readonly at: number;
  readonly by: { readonly id: string; readonly name: string; readonly colour: number };
  readonly reason: string | null;
  readonly document: string | null;
}

export interface Counting {
  readonly criticalBalance: number;
  readonly fullBalance: number;
}

/** Upwards to a figure that somebody would choose: 7 → 10, 132 → 150. */
export function roundedUp(quantity: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, quantity)))) / 2;
  return Math.max(1, Math.ceil(Math.ceil(quantity / step) * step));
}

/** Days of use at which a product is critical, and for how many a full shelf lasts. */
const days = { critical: 5, full: 45 };

/** A critical balance and a full shelf for what is used of a product on a day. Goods for sale move on their own. */
export function countingOf(usedADay: number, { ratio, saleUnit }: DemoProduct): Counting {
  if (usedADay === 0) return { criticalBalance: ratio * 5, fullBalance: ratio * (saleUnit === 'pcs' ? 20 : 30) };
  const criticalBalance = roundedUp(usedADay * days.critical);
  const fullBalance = Math.ceil(Math.max(roundedUp(usedADay * days.full), criticalBalance * 3) / ratio) * ratio;
  return { criticalBalance, fullBalance };
}

/** The stock of one product of the demo as it comes and goes, with the lots it came in. */
export class DemoShelf {
  readonly lots: DemoLot[] = [];
  readonly shelf: Shelf;
  private readonly dice: Dice;

  constructor(
    readonly product: DemoProduct,
    readonly counting: Counting,
    private readonly place: { readonly branchId: string; readonly today: string; readonly nextLotId: () => string },
  ) {
    const { id: productId, storeId, name, saleUnit, writeOffUnit, ratio, cost, price } = product;
    const facts = { name, saleUnit, writeOffUnit, ratio, cost, price, version: 1 };
    const empty = { balance: 0, value: 0, reservedOn: [], lots: [], isShort: false };
    this.shelf = new Shelf({ productId, storeId, branchId: place.branchId, product: facts, ...empty });
    this.dice = new Dice(seedOf(`deliveries of ${product.id}`));
  }

  /** A delivery that fills the shelf, once a third of it is used: enough for the month that is booked ahead. */
  restock(at: number): { postings: Posting[]; document: string } | undefined {
    const { balance } = this.shelf.stock;
    if (balance > this.counting.fullBalance * 0.7) return undefined;
    const { ratio, cost } = this.product;
    const quantity = Math.ceil((this.counting.fullBalance - balance) / ratio) * ratio;
    const paid = Math.round((shareOf(cost, quantity, ratio) * (97 + this.dice.int(0, 6))) / 100);
    const lot = this.lotOf(at);
    this.lots.push(lot);
    return { postings: this.shelf.receive(lot, quantity, paid), document: `Invoice ${this.dice.int(20_000, 29_999)}` };
  }

  /** Less than was written down: somebody counted, on the last morning. */
  countTo(counted: number): Posting[] {
    const newest = this.lots.at(-1);
    return newest ? this.shelf.correct(counted, newest.id) : [];
  }

  private lotOf(at: number): DemoLot {
    const { keepsDays } = this.product;
    const received = Temporal.Instant.fromEpochMilliseconds(at * 60_000)
      .toZonedDateTimeISO('UTC')
      .toPlainDate();
    const expires = keepsDays === null ? null : received.add({ days: keepsDays + this.dice.int(0, 90) });
    const code = `${this.dice.int(1, 9)}${this.dice.pick(['A', 'B', 'C', 'K', 'M'])} ${this.dice.int(1_000, 9_999)}`;
    return {
      id: this.place.nextLotId(),
      product: this.product,
      code,
      expiresOn: this.soonest(expires)?.toString() ?? null,
      receivedAt: at,
    };
  }

  /** One that is to be seen expiring has a date three weeks from the day on which the demo stands. */
  private soonest(expires: Temporal.PlainDate | null): Temporal.PlainDate | null {
    return this.product.state === 'expiring' ? Temporal.PlainDate.from(this.place.today).add({ days: 20 }) : expires;
  }
}
