import type { BillOfMaterials } from '@anteroom/contracts-inventory';
import { NotFound } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';

const billsSql = (where: string) => `
select bill.id, bill.version, bill.branch_id as "branchId", bill.service_id as "serviceId",
  bill.team_member_id as "teamMemberId",
  coalesce((select json_agg(json_build_object('productId', p.id, 'name', p.name, 'article', p.article,
      'quantity', item.quantity, 'writeOffUnit', p.write_off_unit, 'saleUnit', p.sale_unit, 'ratio', p.ratio)
      order by item.position)
    from bill_item item join product p on p.id = item.product_id where item.bill_id = bill.id), '[]') as items
from bill_of_materials bill where ${where} order by bill.service_id, bill.team_member_id nulls first`;

/** Bills of materials as the editor shows them. */
export class ReadBills {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(branchId: string): Promise<BillOfMaterials[]> {
    return this.unitOfWork.read({ branchIds: [branchId] }, () =>
      this.unitOfWork.query<BillOfMaterials>(billsSql('bill.branch_id = $1'), [branchId]),
    );
  }

  /** Inside the running unit. @throws NotFound */
  async get(billId: string): Promise<BillOfMaterials> {
    const [bill] = await this.unitOfWork.query<BillOfMaterials>(billsSql('bill.id = $1'), [billId]);
    if (!bill) throw new NotFound('bill of materials');
    return bill;
  }
}
