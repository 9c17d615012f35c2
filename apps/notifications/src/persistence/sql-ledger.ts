import { Temporal } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import type { LostMessage, OutgoingMessage, ProviderName } from '../application/sending/channel';
import {
  type CoveredAppointment,
  type DueMessage,
  type FailedMessage,
  Ledger,
  type ReceiptFile,
  type Settled,
  type StaffAddress,
  type Told,
  type TouchedMessage,
  type VisitLink,
} from '../application/sending/ledger';
import { WakeUps } from '../application/sending/wake-ups';
import type { ChannelName, State } from '../domain/message-kinds';
import { claimRow, coveredOf, fallBackRow, linkRow, settledRow, toldRow, type CoveredRow } from './ledger-rows';
import * as sql from './ledger.sql';

export class SqlLedger extends Ledger {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wakeUps: WakeUps,
  ) {
    super();
  }

  lockDue(channel: ChannelName, now: Temporal.Instant, limit: number): Promise<DueMessage[]> {
    return this.unitOfWork.query(sql.lockDueSql, [channel, now, limit]);
  }

  async listMoments(from: Temporal.Instant, until: Temporal.Instant): Promise<Temporal.Instant[]> {
    const rows = await this.unitOfWork.query<{ at: string }>(sql.momentsSql, [from, until]);
    return rows.map(({ at }) => Temporal.Instant.from(at));
  }

  async lockCovered(ids: readonly string[]): Promise<CoveredAppointment[]> {
    if (ids.length === 0) return [];
    return (await this.unitOfWork.query<CoveredRow>(sql.lockCoveredSql, [ids])).map(coveredOf);
  }

  async listStaff(teamMemberIds: readonly string[]): Promise<StaffAddress[]> {
    return teamMemberIds.length === 0 ? [] : this.unitOfWork.query(sql.staffSql, [teamMemberIds]);
  }

  async listReceipts(receiptIds: readonly string[]): Promise<ReceiptFile[]> {
    return receiptIds.length === 0 ? [] : this.unitOfWork.query(sql.receiptsSql, [receiptIds]);
  }

  async claim(
    messages: readonly OutgoingMessage[],
    { provider, now, leaseUntil }: { provider: ProviderName; now: Temporal.Instant; leaseUntil: Temporal.Instant },
  ): Promise<void> {
    await this.unitOfWork.query(sql.claimSql, [JSON.stringify(messages.map(claimRow)), provider, now, leaseUntil]);
  }

  async drop(messages: readonly { id: string; reason: string }[], now: Temporal.Instant): Promise<void> {
    const rows = messages.map(({ id, reason }) => ({ id, reason }));
    await this.unitOfWork.query(sql.dropSql, [JSON.stringify(rows), now]);
  }

  async setTold(told: readonly Told[]): Promise<void> {
    for (const whom of ['client', 'staff'] as const) {
      const rows = told.filter((one) => one.whom === whom).map(toldRow);
      if (rows.length > 0) await this.unitOfWork.query(sql.toldSql, [JSON.stringify(rows)]);
    }
  }

  async addLinks(links: readonly VisitLink[]): Promise<void> {
    if (links.length > 0) await this.unitOfWork.query(sql.addLinksSql, [JSON.stringify(links.map(linkRow))]);
  }

  loseExpired(now: Temporal.Instant): Promise<TouchedMessage[]> {
    return this.unitOfWork.query(sql.loseExpiredSql, [now]);
  }

  takeUnknown(
    provider: ProviderName,
    { now, until }: { now: Temporal.Instant; until: Temporal.Instant },
  ): Promise<(LostMessage & { attempts: number })[]> {
    return this.unitOfWork.query(sql.takeUnknownSql, [provider, now, until]);
  }

  async listKnown(provider: ProviderName, providerIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.unitOfWork.query<{ id: string }>(sql.knownSql, [provider, providerIds]);
    return new Set(rows.map(({ id }) => id));
  }

  settle(results: readonly Settled[], now: Temporal.Instant): Promise<TouchedMessage[]> {
    return this.unitOfWork.query(sql.settleSql, [JSON.stringify(results.map(settledRow)), now]);
  }

  listFailed(ids: readonly string[]): Promise<FailedMessage[]> {
    return this.unitOfWork.query(sql.failedSql, [ids]);
  }

  async addFallBacks(
    messages: readonly (FailedMessage & { newId: string; next: ChannelName })[],
    now: Temporal.Instant,
  ): Promise<void> {
    await this.unitOfWork.query(sql.addFallBacksSql, [JSON.stringify(messages.map(fallBackRow)), now]);
    this.unitOfWork.afterCommit(() => this.wakeUps.at([now]));
  }

  async findForReport(id: string): Promise<{ state: State; attempts: number; providerId: string | null } | undefined> {
    const [row] = await this.unitOfWork.query<{ state: State; attempts: number; providerId: string | null }>(
      sql.forReportSql,
      [id],
    );
    return row;
  }
}
