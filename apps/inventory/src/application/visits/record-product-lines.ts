import { ProductLinesChanged } from '@anteroom/contracts-inventory';
import { Outbox } from '@anteroom/platform-messaging';
import type { Need } from '../../domain/need';
import { type Shelf, stockShort } from '../../domain/shelf';
import type { Act } from '../goods/goods';
import { SettleVisits, type SettledGoods } from '../goods/settle-visits';
import { type LineOnRecord, ProductLinesOnRecord } from './product-lines';
import { type VisitOnRecord, Visits } from './visits';

/** What follows when the product lines of a locked appointment are different: goods, the list's version, the bill. */
export class RecordProductLines {
  constructor(
    private readonly lines: ProductLinesOnRecord,
    private readonly settleVisits: SettleVisits,
    private readonly visits: Visits,
    private readonly outbox: Outbox,
  ) {}

  /** @throws DomainError `stock-short` when more was asked for than there is */
  async execute(visit: VisitOnRecord, act: Act): Promise<void> {
    const lines = await this.lines.list(visit.appointmentId);
    const settled = await this.settleVisits.execute([{ attendance: visit.attendance, sales: salesOf(lines) }], act);
    refuseShort(visit, settled);
    await this.tell(visit, lines);
  }

  /** The appointment is another visit's now, or was heard of at last: its bill has to know the lines. */
  async tellAnew(visit: VisitOnRecord): Promise<void> {
    if (visit.visitId === visit.toldVisitId) return;
    const lines = await this.lines.list(visit.appointmentId);
    if (lines.length > 0) await this.tell(visit, lines);
  }

  /** Nobody can be told before the appointment is known to belong to a visit; it is told when it is. */
  private async tell({ appointmentId, branchId, visitId }: VisitOnRecord, lines: readonly LineOnRecord[]) {
    const version = await this.visits.raiseLinesVersion(appointmentId);
    if (visitId === null) return;
    this.outbox.add(ProductLinesChanged, {
      aggregateId: appointmentId,
      aggregateVersion: version,
      body: { branchId, appointmentId, visitId, lines: lines.map(toldLine) },
    });
  }
}

function toldLine({ lineId, productId, name, quantity, listPrice, price, discount, currency }: LineOnRecord) {
  return {
    lineId,
    productId,
    name,
    quantity,
    listPrice: { amount: listPrice, currency },
    price: { amount: price, currency },
    discount: { amount: discount, currency },
  };
}

/** Write-off units by product. */
function salesOf(lines: readonly LineOnRecord[]): Map<string, number> {
  const sales = new Map<string, number>();
  for (const { productId, quantity, ratio } of lines) {
    sales.set(productId, (sales.get(productId) ?? 0) + quantity * ratio);
  }
  return sales;
}

/**
 * A line that was short before (others who use the goods first were booked meanwhile) does not stand in the way of others.
 * Nor is anything sold that was sold with another visit already.
 */
function refuseShort(visit: VisitOnRecord, { needs, others, shelves }: SettledGoods): void {
  const asked = needs.filter(({ now, before }) => now.purpose === 'sale' && now.planned > before.planned);
  for (const need of asked) {
    const taken = takenFromSales(need, others);
    const shelf = shelves.get(need.now.productId);
    if (shelf && isAwaited(visit)) requireOnShelf(need, shelf);
    if (!shelf || need.missing + taken === 0) continue;
    throw stockShort(shelf.was, Math.max(0, need.now.reserved + need.now.posted - taken - need.before.planned));
  }
}

function isAwaited({ attendance }: VisitOnRecord): boolean {
  return attendance.status === 'awaited';
}

/** Nothing is reserved for an appointment that may not exist; but what does not stand there is sold to nobody. */
function requireOnShelf({ amount }: Need, { was, stock }: Shelf): void {
  if (amount > stock.balance) throw stockShort(was, stock.balance);
}

function takenFromSales({ now: { productId } }: Need, others: readonly Need[]): number {
  const sales = others.filter(({ now }) => now.purpose === 'sale' && now.productId === productId);
  return sales.reduce((sum, { before, now }) => sum + Math.max(0, before.reserved - now.reserved), 0);
}
