import { Temporal } from '@anteroom/kernel';
import type { OutgoingMessage } from '../application/sending/channel';
import type { CoveredAppointment, FailedMessage, Settled, Told, VisitLink } from '../application/sending/ledger';
import type { ChannelName } from '../domain/message-kinds';

type Nullable<T> = { [Key in keyof T]: T[Key] | null };
type Times = 'start' | 'end' | 'changedAt';
type Optional = 'toldClient' | 'toldStaff' | 'leadMinutes';
export type CoveredRow = Omit<CoveredAppointment, Times | Optional> &
  Record<Times, string> &
  Nullable<Pick<CoveredAppointment, Optional>>;

export function coveredOf(row: CoveredRow): CoveredAppointment {
  return {
    ...row,
    start: Temporal.Instant.from(row.start),
    end: Temporal.Instant.from(row.end),
    changedAt: Temporal.Instant.from(row.changedAt),
    toldClient: row.toldClient ?? undefined,
    toldStaff: row.toldStaff ?? undefined,
    leadMinutes: row.leadMinutes ?? undefined,
  };
}

export const claimRow = ({ id, attempts, to, recipientName, subject, text, html, calendar }: OutgoingMessage) => ({
  id,
  attempts,
  recipient: to,
  recipient_name: recipientName,
  subject,
  text,
  html,
  calendar: calendar?.content ?? null,
  calendar_method: calendar?.method ?? null,
});

export const toldRow = ({ appointmentId: id, whom, telling }: Told) => ({ id, [whom]: telling });

export const linkRow = (link: VisitLink) => ({
  id: link.id,
  branch_id: link.branchId,
  notification_id: link.notificationId,
  language: link.language,
  asked: link.asked,
  expires_at: link.expiresAt.toString(),
});

export const settledRow = ({ id, attempts, state, reason, providerId, dueAt }: Settled) => ({
  id,
  attempts,
  state,
  reason,
  provider_id: providerId,
  due_at: dueAt?.toString() ?? null,
});

export const fallBackRow = (one: FailedMessage & { newId: string; next: ChannelName }) => ({
  id: one.newId,
  branch_id: one.branchId,
  appointment_id: one.appointmentId,
  wording_version: one.wordingVersion,
  kind: one.kind,
  lead_minutes: one.leadMinutes,
  channel: one.next,
  resend: one.resend,
  covers: one.covers,
});
