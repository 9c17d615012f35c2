import { NotFound } from '@anteroom/kernel';
import { type Attendance, Need, type Purpose, inOrderOfUse } from '../../domain/need';
import type { Shelf } from '../../domain/shelf';
import { CloseShelves } from './close-shelves';
import { type Act, Goods } from './goods';

type Amounts<T = number> = ReadonlyMap<string, T>;

/** An appointment whose goods are to follow it. What is left out stays as it is. Amounts by product, write-off units. */
export interface VisitGoods {
  readonly attendance: Attendance;
  /** The whole plan: what is not in it is planned no more. */
  readonly consumables?: Amounts;
  /** What people wrote over the plan; null: back to it. */
  readonly overrides?: Amounts<number | null>;
  /** Everything sold. */
  readonly sales?: Amounts;
}

export interface SettledGoods {
  readonly needs: readonly Need[];
  /** Those of other visits that have more or less than before. */
  readonly others: readonly Need[];
  readonly shelves: ReadonlyMap<string, Shelf>;
}

/**
 * Brings what is reserved and written off for appointments in line with what should be, whatever it was before: booked,
 * moved, completed, taken back, cancelled and changed services are all the same step. The appointments have to be locked.
 */
export class SettleVisits {
  constructor(
    private readonly goods: Goods,
    private readonly closeShelves: CloseShelves,
  ) {}

  /** @throws NotFound for a product of another branch */
  async execute(visits: readonly VisitGoods[], act: Act): Promise<SettledGoods> {
    const ids = visits.map(({ attendance }) => attendance.appointmentId);
    const productIds = new Set(await this.goods.listProductsNeeded(ids));
    for (const { consumables, overrides, sales } of visits) {
      for (const named of [consumables, overrides, sales]) for (const id of named?.keys() ?? []) productIds.add(id);
    }
    const shelves = await this.goods.lock([...productIds]);
    requireOwnProducts(visits, { productIds, shelves });
    const known = await this.goods.listNeeds(ids);
    const needs = visits.flatMap((visit) => needsOf(visit, known)).sort(inOrderOfUse);
    const postings = needs.flatMap((need) => shelves.get(need.now.productId)?.settle(need) ?? []);
    const others = await this.closeShelves.execute({ shelves, needs, postings, act });
    return { needs, others, shelves };
  }
}

/** An appointment uses what its own branch has; another branch's product does not exist for it. */
function requireOwnProducts(
  visits: readonly VisitGoods[],
  { productIds, shelves }: { productIds: ReadonlySet<string>; shelves: ReadonlyMap<string, Shelf> },
): void {
  const branchIds = new Set(visits.map(({ attendance }) => attendance.branchId));
  const isForeign = [...shelves.values()].some(({ was }) => !branchIds.has(was.branchId));
  if (isForeign || shelves.size < productIds.size) throw new NotFound('product');
}

function needsOf(visit: VisitGoods, known: readonly Need[]): Need[] {
  const { attendance, consumables, overrides, sales } = visit;
  const needs = known.filter(({ now }) => now.appointmentId === attendance.appointmentId);
  for (const need of needs) need.follow(attendance);
  planAll(needs, { attendance, purpose: 'consumable', amounts: consumables });
  planAll(needs, { attendance, purpose: 'sale', amounts: sales });
  for (const [productId, amount] of overrides ?? []) {
    needOf(needs, { attendance, purpose: 'consumable', productId }).overrideBy(amount);
  }
  return needs;
}

interface Wanted {
  readonly attendance: Attendance;
  readonly purpose: Purpose;
}

function planAll(needs: Need[], { amounts, ...wanted }: Wanted & { amounts: Amounts | undefined }): void {
  if (!amounts) return;
  for (const need of needs.filter(({ now }) => now.purpose === wanted.purpose)) {
    need.plan(amounts.get(need.now.productId) ?? 0);
  }
  for (const [productId, amount] of amounts) needOf(needs, { ...wanted, productId }).plan(amount);
}

function needOf(needs: Need[], { attendance, purpose, productId }: Wanted & { productId: string }): Need {
  const known = needs.find(({ now }) => now.productId === productId && now.purpose === purpose);
  if (known) return known;
  const added = Need.of(attendance, productId, purpose);
  needs.push(added);
  return added;
}
