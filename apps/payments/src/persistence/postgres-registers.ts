import { DomainError, NotFound } from '@anteroom/kernel';
import { UnitOfWork, constraintErrors } from '@anteroom/platform-persistence';
import { type NewShift, type RegisterAtWork, Registers, type ShiftClosing } from '../application/registers/registers';
import type { Till } from '../domain/register';

// The shift cannot be closed while a payment that goes into it is on its way, and payments do not wait for each other.
const inUseSql = `
select r.id, r.name, r.kind, s.id as "shiftId"
from register r
left join lateral (
  select id from shift where register_id = r.id and closed_at is null for share
) s on true
where r.branch_id = $1 and r.active and r.id = any($2::uuid[]) order by r.id`;

const lockSql = `select id from register where id = $1 and branch_id = $2 and active for no key update`;
const lockShiftSql = `select id from shift where register_id = $1 and closed_at is null for update`;

const atWorkSql = `
select r.id, r.branch_id as "branchId", r.kind, r.name, r.version, s.id as "shiftId",
  (select coalesce(sum(e.amount), 0)::bigint from ledger_account a join ledger_entry e on e.account_id = a.id
    where a.branch_id = r.branch_id and a.kind = 'register' and a.owner_id = r.id) as balance,
  s.opening_amount + (select coalesce(sum(e.amount), 0)::bigint from ledger_entry e
    join ledger_operation o on o.id = e.operation_id and o.kind <> 'opening-difference'
    where e.shift_id = s.id) as expected,
  case when exists (select 1 from shift o where o.register_id = r.id) then 'later' else 'first' end as history
from register r left join shift s on s.register_id = r.id and s.closed_at is null
where r.id = $1`;

const openSql = `
insert into shift (id, register_id, branch_id, opened_at, opened_by, opening_amount)
values ($1, $2, $3, $4, $5::jsonb, $6)`;

const closeSql = `
update shift set closed_at = $2, closed_by = $3::jsonb, counted_amount = $4, expected_amount = $5, z_number = $6
where id = $1`;

const touchSql = `update register set version = version + 1 where id = any($1::uuid[])`;

const refusing = constraintErrors({
  shift_one_open: () => new DomainError('register-open', 'Somebody has just opened this register.'),
});

/** Registers in PostgreSQL: `shift_one_open` decides who opens, row locks who closes. */
export class PostgresRegisters extends Registers {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async listInUse(branchId: string, registerIds: readonly string[]): Promise<Till[]> {
    const tills = await this.unitOfWork.query<Till>(inUseSql, [branchId, registerIds]);
    if (tills.length === registerIds.length) return tills;
    throw new DomainError('unknown-reference', 'A register of this payment does not exist in this branch.');
  }

  async getForChange(branchId: string, registerId: string): Promise<RegisterAtWork> {
    // the shift before the register, as payments do, so that nobody waits for each other
    await this.unitOfWork.query(lockShiftSql, [registerId]);
    const locked = await this.unitOfWork.query(lockSql, [registerId, branchId]);
    if (locked.length === 0) throw new NotFound('register');
    const [register] = await this.unitOfWork.query<RegisterAtWork>(atWorkSql, [registerId]);
    if (!register) throw new NotFound('register');
    return register;
  }

  async openShift({ id, registerId, branchId, openedAt, openedBy, opening }: NewShift): Promise<void> {
    const values = [id, registerId, branchId, openedAt, JSON.stringify(openedBy), opening];
    await refusing(() => this.unitOfWork.query(openSql, values));
  }

  async closeShift({ shiftId, closedAt, closedBy, counted, expected, zNumber }: ShiftClosing): Promise<void> {
    const values = [shiftId, closedAt, JSON.stringify(closedBy), counted, expected, zNumber];
    await this.unitOfWork.query(closeSql, values);
  }

  async touch(registerIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query(touchSql, [[...registerIds].sort()]);
  }
}
