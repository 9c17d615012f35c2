import type { GoodsState } from '@anteroom/contracts-inventory';
import { type AttendanceStatus, type WriteOffAt, phaseOf } from '../../domain/phase.rules';

export interface VisitRow {
  readonly branchId: string;
  readonly version: number;
  readonly status: AttendanceStatus;
  /** The setting its status was set under. */
  readonly writeOffAt: WriteOffAt;
  /** The setting the next status is set under. */
  readonly branchWritesOffAt: WriteOffAt;
  readonly currency: string;
  readonly linesVersion: number;
  readonly consumablesVersion: number;
}

export const visitSql = `
select a.branch_id as "branchId", a.version, a.status, a.write_off_at as "writeOffAt",
  b.write_off_at as "branchWritesOffAt", b.currency,
  a.lines_version as "linesVersion", a.consumables_version as "consumablesVersion"
from appointment a join branch b on b.id = a.branch_id where a.id = $1 order by a.version desc limit 1`;

const stateOf = { reserve: 'reserved', 'write-off': 'written-off', none: 'released' } as const;

export function goodsStateOf(visit: Pick<VisitRow, 'version' | 'status' | 'writeOffAt'> | undefined): GoodsState {
  return visit && visit.version > 0 ? stateOf[phaseOf(visit.status, visit.writeOffAt)] : 'awaited';
}
