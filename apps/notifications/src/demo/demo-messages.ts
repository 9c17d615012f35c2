import { type DemoAppointment, branches } from '@anteroom/demo-centre';
import { Temporal, localDateOf } from '@anteroom/kernel';
import { UuidV7Ids } from '@anteroom/platform-persistence';
import type { Branch } from '../application/branches';
import type { OutgoingMessage } from '../application/sending/channel';
import type { CoveredAppointment } from '../application/sending/ledger';
import { VisitTokens } from '../application/sending/visit-token';
import { WriteMessage } from '../application/sending/write-message';
import { channelsFor } from '../domain/channels.rules';
import type { ChannelName } from '../domain/message-kinds';
import { type Wanted, planDay } from '../domain/planning.rules';
import { LiquidWording } from '../wording/liquid-wording';
import { copyOf, demoInstant } from './demo-appointments';
import { demoSettings } from './demo-settings';

const ids = new UuidV7Ids();
/** The demo's links open nothing: their secret is thrown away with the program that loads it. */
const tokens = new VisitTokens(ids.next() + ids.next(), 'http://localhost:3000');
const writeMessage = new WriteMessage(new LiquidWording(), tokens, ids);
const nobody: ReadonlySet<string> = new Set();

interface Due extends Wanted {
  readonly channel: ChannelName;
}

/** The messages of one client about their appointments of one day: what went by now, and what is planned. */
export function messagesOf(day: readonly DemoAppointment[], now: Temporal.Instant): object[] {
  const [first] = day;
  if (!first) return [];
  const settings = demoSettings(first.branch);
  const { phone, email, preferredChannel: preferred } = first.client;
  const [channel] = channelsFor({ phone, email, preferred }, settings.channels);
  if (!channel) return [];
  const [past, ahead] = [demoInstant(first.bookedAt), now];
  const circumstances = { undoSeconds: settings.undoSeconds, leadMinutes: settings.leadMinutes, planned: nobody };
  const asking = { ...circumstances, confirmationMinutes: settings.confirmationMinutes ?? undefined };
  const unaware = day.map((one) => ({
    ...copyOf(one),
    status: 'booked' as const,
    wordingVersion: 1,
    toldClient: undefined,
  }));
  const went = planDay(unaware, { ...asking, now: past })
    .filter(({ dueAt }) => Temporal.Instant.compare(dueAt, now) <= 0)
    .filter((one) => !isTooLate(one, day));
  const planned = planDay(day.map(copyOf), { ...asking, now: ahead });
  return [
    ...went.map((one) => sentRow({ ...one, channel }, day)),
    ...planned.map((one) => plannedRow({ ...one, channel }, day, now)),
  ];
}

/** A cancelled appointment is reminded of no more. */
function isTooLate({ appointmentId, kind, dueAt }: Wanted, day: readonly DemoAppointment[]): boolean {
  const one = day.find(({ id }) => id === appointmentId);
  const cancelled = one?.steps.find(({ status }) => status === 'cancelled');
  const isOver = cancelled !== undefined && Temporal.Instant.compare(dueAt, demoInstant(cancelled.at)) > 0;
  return isOver || (kind === 'confirmation-request' && one?.status === 'confirmed');
}

function plannedRow(message: Due, day: readonly DemoAppointment[], now: Temporal.Instant) {
  return { ...shared(message, day), state: 'planned', changed_at: now.toString(), attempts: 0, recipient_name: '' };
}

function sentRow(message: Due, day: readonly DemoAppointment[]) {
  const { client, branch } = day[0] as DemoAppointment;
  const row = shared(message, day);
  const appointments = day.filter(({ id }) => message.covers.includes(id)).map(coveredOf);
  const to = message.channel === 'sms' ? client.phone : (client.email ?? '');
  const { message: written } = writeMessage.execute({
    due: { ...message, id: row.id, branchId: row.branch_id, receiptId: null, teamMemberId: null, attempts: 0 },
    branch: demoBranch(branch),
    recipient: { name: client.name, to, language: client.language },
    appointments,
    templates: [],
    leaseUntilMs: 0,
  });
  const at = message.dueAt.toString();
  const times = { changed_at: at, claimed_at: at, sent_at: at };
  return { ...row, ...times, ...writtenColumns(written), state: 'sent', attempts: 1, provider: 'local' };
}

const writtenColumns = ({ to, recipientName, subject, text, html, calendar }: OutgoingMessage) => ({
  recipient: to,
  recipient_name: recipientName,
  subject,
  text,
  html,
  calendar: calendar?.content ?? null,
  calendar_method: calendar?.method ?? null,
});

function shared(message: Due, day: readonly DemoAppointment[]) {
  const { branch } = day[0] as DemoAppointment;
  return {
    id: ids.next(),
    branch_id: branches[branch].id,
    appointment_id: message.appointmentId,
    wording_version: message.wordingVersion,
    kind: message.kind,
    lead_minutes: message.leadMinutes,
    channel: message.channel,
    due_at: message.dueAt.toString(),
    covers: message.covers,
  };
}

function demoBranch(index: 0 | 1): Branch {
  const { id, name, timeZone, language } = branches[index];
  return { id, name, timeZone, language, settings: demoSettings(index) };
}

function coveredOf(one: DemoAppointment): CoveredAppointment {
  const { phone, email, language, preferredChannel: preferred, name: clientName } = one.client;
  return {
    ...copyOf(one),
    branchId: branches[one.branch].id,
    end: demoInstant(one.end),
    teamMember: one.person.name,
    services: one.lines.map(({ name }) => name),
    clientName,
    phone,
    email,
    language,
    preferred,
  };
}

/** A day's appointments by whom they are of; each client's date is that of the branch. */
export function byClient(appointments: readonly DemoAppointment[]): DemoAppointment[][] {
  const groups = new Map<string, DemoAppointment[]>();
  for (const one of appointments) {
    const key = `${one.client.id} ${localDateOf(demoInstant(one.start), branches[one.branch].timeZone)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
