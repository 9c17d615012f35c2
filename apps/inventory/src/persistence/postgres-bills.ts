import { UnitOfWork } from '@anteroom/platform-persistence';
import { type BillItem, type BillOnRecord, Bills } from '../application/bills/bills';
import type { BillOfMaterials } from '../domain/plan.rules';

// One lock per branch, by its name: a bill that is being added has no row yet that could be locked.
const planningLockSql = `select pg_advisory_xact_lock_shared(hashtextextended('bills of ' || $1, 0))`;
const editLockSql = `select pg_advisory_xact_lock(hashtextextended('bills of ' || $1, 0))`;
const planningSql = `
select b.service_id as "serviceId", b.team_member_id as "teamMemberId",
  coalesce((select json_agg(json_build_object('productId', product_id, 'quantity', quantity))
    from bill_item where bill_id = b.id), '[]') as items
from bill_of_materials b where b.branch_id = $1 and b.service_id = any ($2::uuid[])`;
const findSql = `
select id, branch_id as "branchId", service_id as "serviceId", team_member_id as "teamMemberId", version
from bill_of_materials where id = $1`;
const addSql = `
insert into bill_of_materials (id, branch_id, service_id, team_member_id, version) values ($1, $2, $3, $4, $5)`;
const addItemsSql = `
insert into bill_item (bill_id, branch_id, product_id, position, quantity)
select $1, $2, product_id, position, quantity
from rows from (jsonb_to_recordset($3::jsonb) as (product_id uuid, quantity bigint)) with ordinality
  as item (product_id, quantity, position)`;

export class PostgresBills extends Bills {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async listForPlanning(branchId: string, serviceIds: readonly string[]): Promise<BillOfMaterials[]> {
    await this.unitOfWork.query(planningLockSql, [branchId]);
    return this.unitOfWork.query<BillOfMaterials>(planningSql, [branchId, serviceIds]);
  }

  async lockForEdit(branchId: string): Promise<void> {
    await this.unitOfWork.query(editLockSql, [branchId]);
  }

  async find(billId: string): Promise<BillOnRecord | undefined> {
    const [bill] = await this.unitOfWork.query<BillOnRecord>(findSql, [billId]);
    return bill;
  }

  async add({ id, branchId, serviceId, teamMemberId, version }: BillOnRecord): Promise<void> {
    await this.unitOfWork.query(addSql, [id, branchId, serviceId, teamMemberId, version]);
  }

  async replaceItems({ id, branchId }: BillOnRecord, items: readonly BillItem[]): Promise<void> {
    await this.unitOfWork.query('delete from bill_item where bill_id = $1', [id]);
    const rows = items.map(({ productId, quantity }) => ({ product_id: productId, quantity }));
    await this.unitOfWork.query(addItemsSql, [id, branchId, JSON.stringify(rows)]);
  }

  async raiseVersion(billId: string): Promise<void> {
    await this.unitOfWork.query('update bill_of_materials set version = version + 1 where id = $1', [billId]);
  }
}
