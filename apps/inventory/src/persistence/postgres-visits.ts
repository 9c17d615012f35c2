import type { Temporal } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { type FollowedAppointment, type VisitOnRecord, type VisitPayment, Visits } from '../application/visits/visits';
import type { WriteOffAt } from '../domain/phase.rules';
import * as sql from './visits.sql';

type VisitRow = Omit<VisitOnRecord, 'attendance'> & {
  readonly onDate: string;
  readonly writeOffAt: WriteOffAt;
};

export class PostgresVisits extends Visits {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async follow(appointment: FollowedAppointment): Promise<VisitOnRecord | undefined> {
    const { appointmentId, branchId, version, visitId, status, startsAt, teamMemberId, teamMemberName } = appointment;
    await this.requireBranch(branchId);
    const services = JSON.stringify(appointment.services);
    const values = [
      appointmentId,
      branchId,
      version,
      visitId,
      status,
      startsAt,
      teamMemberId,
      teamMemberName,
      services,
    ];
    const [row] = await this.unitOfWork.query<VisitRow>(sql.followSql, values);
    return row && recordOf(row);
  }

  async findForChange(appointmentId: string): Promise<VisitOnRecord | undefined> {
    const [row] = await this.unitOfWork.query<VisitRow>(sql.findForChangeSql, [appointmentId]);
    return row && recordOf(row);
  }

  async await(appointmentId: string, branchId: string, at: Temporal.Instant): Promise<VisitOnRecord | undefined> {
    await this.unitOfWork.query(sql.awaitSql, [appointmentId, branchId, at]);
    return this.findForChange(appointmentId);
  }

  async listOpenWithService(branchId: string, serviceId: string): Promise<VisitOnRecord[]> {
    const rows = await this.unitOfWork.query<VisitRow>(sql.openWithServiceSql, [branchId, serviceId]);
    return rows.map(recordOf);
  }

  async raiseLinesVersion(appointmentId: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ version: number }>(sql.raiseLinesVersionSql, [appointmentId]);
    if (!row) throw new Error('Lines were changed of an appointment that is not on record.');
    return row.version;
  }

  async learnPayment({ visitId, branchId, isPaid, isSettling, version }: VisitPayment): Promise<void> {
    await this.unitOfWork.query(sql.learnPaymentSql, [visitId, branchId, isPaid, isSettling, version]);
  }

  async raiseConsumablesVersion(appointmentIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query(sql.raiseConsumablesVersionSql, [appointmentIds]);
  }

  async listStaleAwaited(branchId: string, before: Temporal.Instant): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(sql.staleAwaitedSql, [branchId, before]);
    return rows.map(({ id }) => id);
  }

  async removeAwaited({ appointmentId, branchId }: VisitOnRecord): Promise<void> {
    await this.unitOfWork.query(sql.removeNeedsSql, [appointmentId, branchId]);
    await this.unitOfWork.query(sql.removeAwaitedSql, [appointmentId, branchId]);
  }

  private async requireBranch(branchId: string): Promise<void> {
    const known = await this.unitOfWork.query('select 1 from branch where id = $1', [branchId]);
    if (known.length === 0) throw new Error(`The branch ${branchId} is not on record here.`);
  }
}

function recordOf({ onDate, writeOffAt, ...row }: VisitRow): VisitOnRecord {
  const { appointmentId, branchId, status, startsAt } = row;
  return { ...row, attendance: { appointmentId, branchId, status, writeOffAt, startsAt, onDate } };
}
