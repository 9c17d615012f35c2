import { NotFound, type Temporal } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { type RenewedUntil, type Session, SlotHolds } from '../application/holds/slot-holds';
import type { SlotHold } from '../domain/slot-hold';
import { type HoldJson, holdFrom } from './context-row';
import {
  addHoldSql,
  expiredAmongSql,
  expiredHoldsSql,
  holdByIdSql,
  holdsOfSessionSql,
  removeHoldsSql,
  saveHoldSql,
  shortenHoldsSql,
  turnSql,
} from './slot-hold.sql';

/** Slot holds in PostgreSQL. */
export class PostgresSlotHolds extends SlotHolds {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async waitForTurn(holderId: string): Promise<void> {
    await this.unitOfWork.query(turnSql, [holderId]);
  }

  async add(hold: SlotHold, session: Session): Promise<void> {
    const { id, branchId, heldBy, placedAt, expiresAt, time } = hold;
    await this.unitOfWork.query(addHoldSql, [
      id,
      branchId,
      time.teamMemberId,
      time.interval.start.toString(),
      time.interval.end.toString(),
      time.bufferMinutes,
      time.unitIds,
      heldBy.id,
      heldBy.name,
      heldBy.colour,
      placedAt.toString(),
      expiresAt.toString(),
      session.sessionId,
    ]);
  }

  async save({ id, time, expiresAt }: SlotHold, { sessionId }: Session): Promise<void> {
    const { teamMemberId, interval, bufferMinutes, unitIds } = time;
    const [start, end] = [interval.start.toString(), interval.end.toString()];
    const values = [id, teamMemberId, start, end, bufferMinutes, unitIds, `${expiresAt}`, sessionId];
    await this.unitOfWork.query(saveHoldSql, values);
  }

  async getForChange(holdId: string): Promise<SlotHold> {
    const [hold] = await this.list(holdByIdSql, [holdId]);
    if (!hold) throw new NotFound('slot hold');
    return hold;
  }

  listOfSessionForChange({ id, sessionId }: Session): Promise<SlotHold[]> {
    return this.list(holdsOfSessionSql, [id, sessionId]);
  }

  listExpiredForChange(now: Temporal.Instant, ids?: readonly string[]): Promise<SlotHold[]> {
    return ids ? this.list(expiredAmongSql, [now.toString(), ids]) : this.list(expiredHoldsSql, [now.toString()]);
  }

  shorten(ids: readonly string[], until: { holderId: string; at: Temporal.Instant }): Promise<RenewedUntil[]> {
    return this.unitOfWork.query<RenewedUntil>(shortenHoldsSql, [ids, until.holderId, until.at.toString()]);
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.unitOfWork.query(removeHoldsSql, [ids]);
  }

  async listBranchesWithExpired(now: Temporal.Instant): Promise<string[]> {
    const sql = 'select id from branches_with_expired_holds($1::timestamptz) as id';
    return (await this.unitOfWork.query<{ id: string }>(sql, [now.toString()])).map(({ id }) => id);
  }

  async readTimeZones(branchIds: readonly string[]): Promise<Readonly<Record<string, string>>> {
    const sql = 'select id, time_zone from branch where id = any($1::uuid[])';
    const rows = await this.unitOfWork.query<{ id: string; time_zone: string }>(sql, [branchIds]);
    return Object.fromEntries(rows.map(({ id, time_zone }) => [id, time_zone]));
  }

  private async list(sql: string, values: readonly unknown[]): Promise<SlotHold[]> {
    return (await this.unitOfWork.query<{ hold: HoldJson }>(sql, values)).map(({ hold }) => holdFrom(hold));
  }
}
