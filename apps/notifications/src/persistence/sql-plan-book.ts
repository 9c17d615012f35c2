import { Temporal } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { WakeUps } from '../application/sending/wake-ups';
import { type NewMessage, PlanBook, type PlannedMessage } from '../application/following/plan-book';

const listSql = `
select id, appointment_id as "appointmentId", wording_version as "wordingVersion", kind, lead_minutes as "leadMinutes",
  channel, due_at as "dueAt", covers
from notification
where appointment_id = any ($1::uuid[]) and state = 'planned' and origin = 'plan' and attempts = 0`;

// A message that was dropped from the plan never left: it may come back. Anything else of the same version stays as it is.
const addSql = `
insert into notification
  (id, branch_id, appointment_id, wording_version, kind, lead_minutes, channel, due_at, covers, team_member_id, changed_at)
select id, branch_id, appointment_id, wording_version, kind, lead_minutes, channel, due_at, covers, team_member_id, $2
from jsonb_to_recordset($1::jsonb) as t (id uuid, branch_id uuid, appointment_id uuid, wording_version int, kind text,
  lead_minutes int, channel text, due_at timestamptz, covers uuid[], team_member_id uuid)
on conflict (appointment_id, wording_version, kind, lead_minutes, channel, coalesce(team_member_id, appointment_id), resend)
  where appointment_id is not null
do update set state = 'planned', reason = null, due_at = excluded.due_at, covers = excluded.covers,
  changed_at = excluded.changed_at
where notification.state = 'dropped'`;

const changeSql = `
update notification n set due_at = t.due_at, covers = t.covers
from jsonb_to_recordset($1::jsonb) as t (id uuid, due_at timestamptz, covers uuid[])
where n.id = t.id and n.state = 'planned'`;

const dropSql = `
update notification set state = 'dropped', reason = $2, changed_at = $3
where id = any ($1::uuid[]) and state = 'planned'`;

export class SqlPlanBook extends PlanBook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wakeUps: WakeUps,
  ) {
    super();
  }

  async list(appointmentIds: readonly string[]): Promise<PlannedMessage[]> {
    const rows = await this.unitOfWork.query<Omit<PlannedMessage, 'dueAt'> & { dueAt: string }>(listSql, [
      appointmentIds,
    ]);
    return rows.map((row) => ({ ...row, dueAt: Temporal.Instant.from(row.dueAt) }));
  }

  async add(messages: readonly NewMessage[], now: Temporal.Instant): Promise<void> {
    const rows = messages.map((one) => ({
      id: one.id,
      branch_id: one.branchId,
      appointment_id: one.appointmentId,
      wording_version: one.wordingVersion,
      kind: one.kind,
      lead_minutes: one.leadMinutes,
      channel: one.channel,
      due_at: one.dueAt.toString(),
      covers: one.covers,
      team_member_id: one.teamMemberId ?? null,
    }));
    await this.unitOfWork.query(addSql, [JSON.stringify(rows), now]);
    this.#wakeAt(messages);
  }

  async change(messages: readonly Pick<PlannedMessage, 'id' | 'dueAt' | 'covers'>[]): Promise<void> {
    const rows = messages.map(({ id, dueAt, covers }) => ({ id, due_at: dueAt.toString(), covers }));
    await this.unitOfWork.query(changeSql, [JSON.stringify(rows)]);
    this.#wakeAt(messages);
  }

  async drop(ids: readonly string[], reason: string, now: Temporal.Instant): Promise<void> {
    await this.unitOfWork.query(dropSql, [ids, reason, now]);
  }

  async listStaffReached(teamMemberIds: readonly string[]): Promise<Set<string>> {
    if (teamMemberIds.length === 0) return new Set();
    const rows = await this.unitOfWork.query<{ id: string }>(
      'select team_member_id as id from staff_contact where team_member_id = any ($1::uuid[]) and email is not null',
      [teamMemberIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  #wakeAt(messages: readonly Pick<PlannedMessage, 'dueAt'>[]): void {
    const moments = messages.map(({ dueAt }) => dueAt);
    this.unitOfWork.afterCommit(() => this.wakeUps.at(moments));
  }
}
