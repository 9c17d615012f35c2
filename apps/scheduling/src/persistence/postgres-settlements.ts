import { UnitOfWork } from '@anteroom/platform-persistence';
import { Settlements, type VisitSettlement } from '../application/visits/settlements';
import type { Settlement } from '../domain/settlement';

const putSql = `
insert into visit_settlement as v (visit_id, branch_id, state, is_settling, version) values ($1, $2, $3, $4, $5)
on conflict (visit_id) do update
set state = excluded.state, is_settling = excluded.is_settling, version = excluded.version
where v.version < excluded.version
returning visit_id`;

const readSql = `
select visit_id as "visitId", state as payment, is_settling as "isSettling"
from visit_settlement where visit_id = any($1::uuid[])`;

/** The copy of what was paid for the visits, in PostgreSQL. */
export class PostgresSettlements extends Settlements {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async put({ visitId, branchId, payment, isSettling, version }: VisitSettlement): Promise<boolean> {
    const written = await this.unitOfWork.query(putSql, [visitId, branchId, payment, isSettling, version]);
    return written.length > 0;
  }

  async read(visitIds: readonly string[]): Promise<Map<string, Settlement>> {
    const rows = await this.unitOfWork.query<Settlement & { visitId: string }>(readSql, [visitIds]);
    return new Map(rows.map(({ visitId, ...settlement }) => [visitId, settlement]));
  }
}
