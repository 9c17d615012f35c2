import { Temporal } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import {
  type AppointmentChoices,
  AppointmentCopies,
  type FollowedAppointment,
  type KnownAppointment,
  type PlannedAppointment,
} from '../application/following/appointment-copies';
import type { Answer } from '../domain/answer';
import type { NamedClient } from '../domain/person.rules';
import * as sql from './appointment-copies.sql';

interface ClientColumns {
  readonly clientId: string | null;
  readonly clientName: string | null;
  readonly clientPhone: string | null;
}
type FoundRow = Omit<KnownAppointment, 'client' | 'start' | 'changedAt'> &
  ClientColumns & { start: string; changedAt: string };
type PlannedRow = Omit<
  PlannedAppointment,
  'client' | 'start' | 'changedAt' | 'toldClient' | 'toldStaff' | 'leadMinutes'
> &
  ClientColumns & {
    start: string;
    changedAt: string;
    toldClient: PlannedAppointment['toldClient'] | null;
    toldStaff: PlannedAppointment['toldStaff'] | null;
    leadMinutes: number[] | null;
  };

export class SqlAppointmentCopies extends AppointmentCopies {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async findForChange(id: string): Promise<KnownAppointment | undefined> {
    await this.unitOfWork.query(sql.lockSql, [id]);
    const [row] = await this.unitOfWork.query<FoundRow>(sql.findSql, [id]);
    return row && { ...row, ...timesOf(row), client: clientOf(row) };
  }

  async put(one: FollowedAppointment): Promise<void> {
    const { id, branchId, version, wordingVersion, changedAt, plannedWith, status, start, end, teamMember, client } =
      one;
    await this.unitOfWork.query(sql.putSql, [
      ...[id, branchId, version, wordingVersion, changedAt, plannedWith, status, start, end],
      ...[teamMember.id, teamMember.name, client?.id ?? null, client?.name ?? null, client?.phone ?? null],
      ...[one.services, one.resources, one.told],
    ]);
  }

  async lockPlans(branchId: string, keys: readonly string[]): Promise<void> {
    for (const key of [...new Set(keys)].sort()) await this.unitOfWork.query(sql.lockSql, [`${branchId} ${key}`]);
  }

  async listTogether(branchId: string, key: string, now: Temporal.Instant): Promise<PlannedAppointment[]> {
    const rows = await this.unitOfWork.query<PlannedRow>(sql.togetherSql, [branchId, key, now]);
    return rows.map((row) => ({
      ...row,
      ...timesOf(row),
      client: clientOf(row),
      toldClient: row.toldClient ?? undefined,
      toldStaff: row.toldStaff ?? undefined,
      leadMinutes: row.leadMinutes ?? undefined,
    }));
  }

  async setPlannedWith(ids: readonly string[], settingsVersion: number): Promise<void> {
    const values = [ids, settingsVersion];
    await this.unitOfWork.query('update appointment set settings_version = $2 where id = any ($1::uuid[])', values);
  }

  listOutdated(now: Temporal.Instant, limit: number): Promise<{ branchId: string; key: string }[]> {
    return this.unitOfWork.query(sql.outdatedSql, [now, limit]);
  }

  async findChoices(id: string): Promise<AppointmentChoices | undefined> {
    await this.unitOfWork.query(sql.lockSql, [id]);
    const [row] = await this.unitOfWork.query<AppointmentChoices>(sql.choicesSql, [id]);
    return row;
  }

  async saveChoices(id: string, { off, leadMinutes }: Pick<AppointmentChoices, 'off' | 'leadMinutes'>): Promise<void> {
    await this.unitOfWork.query('update appointment set off = $2, lead_minutes = $3 where id = $1', [
      id,
      off,
      leadMinutes,
    ]);
  }

  async saveAnswer(ids: readonly string[], answer: Answer, at: Temporal.Instant): Promise<void> {
    await this.unitOfWork.query('update appointment set answer = $2, answered_at = $3 where id = any ($1::uuid[])', [
      ids,
      answer,
      at,
    ]);
  }

  async raiseLiveVersions(ids: readonly string[]): Promise<void> {
    await this.unitOfWork.query(sql.raiseSql, [ids]);
  }
}

function timesOf({ start, changedAt }: { start: string; changedAt: string }) {
  return { start: Temporal.Instant.from(start), changedAt: Temporal.Instant.from(changedAt) };
}

function clientOf({ clientId, clientName, clientPhone }: ClientColumns): NamedClient | null {
  return clientName === null ? null : { id: clientId, name: clientName, phone: clientPhone };
}
