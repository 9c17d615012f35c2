import { Ids, UnitOfWork, sentTogether } from '@anteroom/platform-persistence';
import { type Act, Goods, type LotWanted } from '../application/goods/goods';
import { Need, type NeedState, amountOf } from '../domain/need';
import type { Posting } from '../domain/posting';
import { Shelf, type ShelfState } from '../domain/shelf';
import * as sql from './goods.sql';

/** Most visits touch one or two others; a delivery may reach hundreds. */
const needsAtOnce = 30;
const first = ['-infinity', '00000000-0000-0000-0000-000000000000', ''];
const last = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '~'];

export class PostgresGoods extends Goods {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
  ) {
    super();
  }

  async lock(productIds: readonly string[]): Promise<Map<string, Shelf>> {
    if (productIds.length === 0) return new Map();
    const [, rows] = await sentTogether([
      this.unitOfWork.query(sql.lockProductsSql, [productIds]),
      this.unitOfWork.query<ShelfState>(sql.shelvesSql, [productIds]),
    ]);
    return new Map(rows.map((state) => [state.productId, new Shelf(state)]));
  }

  async listProductsNeeded(appointmentIds: readonly string[]): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(sql.productsNeededSql, [appointmentIds]);
    return rows.map(({ id }) => id);
  }

  listNeeds(appointmentIds: readonly string[]): Promise<Need[]> {
    return this.needs(sql.needsOfSql, [appointmentIds]);
  }

  async listOwed(productIds: readonly string[]): Promise<Need[]> {
    return productIds.length === 0 ? [] : this.needs(sql.owedNeedsSql, [productIds]);
  }

  listShort(productId: string, after: Need | undefined): Promise<Need[]> {
    return this.needs(sql.shortNeedsSql, [productId, ...placeOf(after, first), needsAtOnce]);
  }

  listReserving(productId: string, before: Need | undefined): Promise<Need[]> {
    return this.needs(sql.reservingNeedsSql, [productId, ...placeOf(before, last), needsAtOnce]);
  }

  async getLot({ productId, code, expiresOn, at }: LotWanted): Promise<{ id: string; expiresOn: string | null }> {
    await this.unitOfWork.query(sql.addLotSql, [this.ids.next(), productId, code, expiresOn, at]);
    type Row = { id: string; expiresOn: string | null };
    const [lot] = await this.unitOfWork.query<Row>(sql.lotSql, [productId, code, expiresOn]);
    if (!lot) throw new Error('A lot that was just added is not visible: the branch scope is wrong.');
    return lot;
  }

  async findNewestLot(productId: string): Promise<string | undefined> {
    const [lot] = await this.unitOfWork.query<{ id: string }>(sql.newestLotSql, [productId]);
    return lot?.id;
  }

  /**
   * In three steps, so that every check of the database holds after each: what shrinks, then the movements, then what
   * grows. A reservation is given up before its goods leave, an amount grows before more is taken for it.
   */
  async save(needs: readonly Need[], postings: readonly Posting[], act: Act): Promise<void> {
    const shrinking = needs.map(({ before, now }) =>
      rowOf(now, Math.max(amountOf(before), amountOf(now)), Math.min(before.reserved, now.reserved)),
    );
    const final = needs.map(({ now }) => rowOf(now, amountOf(now), now.reserved));
    const growing = final.filter(
      (row, index) => row.amount !== shrinking[index]?.amount || row.reserved !== shrinking[index].reserved,
    );
    const steps: Promise<unknown>[] = [];
    if (shrinking.length > 0) steps.push(this.unitOfWork.query(sql.saveNeedsSql, [JSON.stringify(shrinking)]));
    if (postings.length > 0) steps.push(this.addMovements(postings, act));
    if (growing.length > 0) steps.push(this.unitOfWork.query(sql.saveNeedsSql, [JSON.stringify(growing)]));
    await sentTogether(steps);
  }

  private async addMovements(postings: readonly Posting[], { at, by, reason, document }: Act): Promise<void> {
    const rows = postings.map(({ branchId, storeId, productId, lotId, appointmentId, ...posting }) => ({
      ...posting,
      id: this.ids.next(),
      branch_id: branchId,
      store_id: storeId,
      product_id: productId,
      lot_id: lotId,
      appointment_id: appointmentId,
    }));
    const values = [JSON.stringify(rows), at, by.id, by.name, by.colour, reason ?? null, document ?? null];
    await this.unitOfWork.query(sql.addMovementsSql, values);
  }

  private async needs(statement: string, params: readonly unknown[]): Promise<Need[]> {
    const rows = await this.unitOfWork.query<NeedState>(statement, params);
    return rows.map((row) => new Need(row));
  }
}

/** As it was read: the order in which the rows come. */
function placeOf(need: Need | undefined, otherwise: readonly string[]): readonly string[] {
  if (!need) return otherwise;
  const { startsAt, appointmentId, purpose } = need.before;
  return [startsAt, appointmentId, purpose];
}

function rowOf(now: NeedState, amount: number, reserved: number) {
  return {
    appointment_id: now.appointmentId,
    branch_id: now.branchId,
    product_id: now.productId,
    purpose: now.purpose,
    phase: now.phase,
    starts_at: now.startsAt,
    on_date: now.onDate,
    planned: now.planned,
    override: now.override,
    amount,
    reserved,
  };
}
