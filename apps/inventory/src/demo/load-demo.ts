import { type DemoOrder, branches, demoSerialId } from '@anteroom/demo-centre';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { branchRows, levelRows, productRows, storeRows } from './centre-rows';
import { bills, products, stores } from './goods';
import { movementRows, needRows, visitRows } from './goods-rows';
import { PlanGoods, type PlannedGoods } from './plan-goods';

const branchIds = branches.map((branch) => branch.id);
/** Rows in one statement: large enough to be fast, small enough for a person to see that it goes on. */
const rowsAtOnce = 4_000;

export interface DemoLoad extends DemoOrder {
  /** Hears a sentence after each step. */
  readonly progress: (sentence: string) => void;
}

/** Fills an empty inventory database with the demo centre's goods, and what its visits did to them. */
export class LoadDemo {
  private serial = 0;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns what was done, in a sentence; a database in use is never touched */
  async execute({ progress, ...order }: DemoLoad): Promise<string> {
    const known = await this.unitOfWork.read({ branchIds }, () =>
      this.unitOfWork.query('select 1 from branch limit 1'),
    );
    if (known.length > 0) return 'there is a branch already';
    let written = 0;
    const planned = ([0, 1] as const).map((branch) => new PlanGoods(branch, order).execute());
    await this.unitOfWork.run({ branchIds }, async () => {
      await this.loadCentre(planned, order);
      progress(`${products.length} products in ${stores.length} stores`);
      for (const goods of planned) {
        await this.loadLedger(goods);
        written += goods.movements.length;
        progress(`${written.toLocaleString('en')} movements`);
      }
    });
    return `${written.toLocaleString('en')} movements, ready`;
  }

  private async loadCentre(planned: readonly PlannedGoods[], { now }: DemoOrder): Promise<void> {
    const counting = new Map(planned.flatMap(({ shelves }) => shelves.map((one) => [one.product.id, one.counting])));
    await this.insert('branch', branchRows());
    await this.insert('store', storeRows());
    await this.insert('product', productRows(counting, now.toString()));
    await this.insert('stock_level', levelRows());
    await this.loadBills();
  }

  private async loadBills(): Promise<void> {
    await this.insert(
      'bill_of_materials',
      bills.map(({ id, branch, serviceId, teamMemberId }) => ({
        ...{ id, branch_id: idOf(branch), service_id: serviceId, team_member_id: teamMemberId },
        version: 1,
      })),
    );
    await this.insert(
      'bill_item',
      bills.flatMap(({ id, branch, items }) =>
        items.map(({ productId, quantity }, position) => ({
          ...{ bill_id: id, branch_id: idOf(branch), product_id: productId },
          ...{ position, quantity },
        })),
      ),
    );
  }

  /** Movements in the order of their times, then what is reserved: nothing is promised before it is there. */
  private async loadLedger({ lots, visits, movements }: PlannedGoods): Promise<void> {
    await this.insert(
      'lot',
      lots.map(({ id, product, code, expiresOn, receivedAt }) => ({
        ...{ id, branch_id: idOf(product.branch), store_id: product.storeId, product_id: product.id },
        ...{ code, expires_on: expiresOn, received_at: new Date(receivedAt * 60_000).toISOString(), balance: 0 },
      })),
    );
    await this.insert('appointment', visitRows(visits));
    const needs = needRows(visits);
    await this.insert(
      'appointment_need',
      needs.filter((need) => need.phase !== 'reserve'),
    );
    const inTime = [...movements].sort((a, b) => a.at - b.at);
    await this.insert(
      'movement',
      movementRows(inTime, () => demoSerialId('stockMovement', (this.serial += 1))),
    );
    await this.insert(
      'appointment_need',
      needs.filter((need) => need.phase === 'reserve'),
    );
  }

  private async insert(table: string, rows: readonly object[]): Promise<void> {
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const batch = rows.slice(from, from + rowsAtOnce);
      const columns = Object.keys(batch[0] ?? {}).join(', ');
      const sql = `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`;
      await this.unitOfWork.query(sql, [JSON.stringify(batch)]);
    }
  }
}

const idOf = (branch: 0 | 1): string => branches[branch].id;
