import { Temporal } from '@anteroom/kernel';
import type { AppointmentCopy } from './appointment-copy';
import type { AheadKind, Kind, NewsKind } from './message-kinds';
import { isAwaited, newsOf } from './telling.rules';

/** A message that ought to be in the plan. */
export interface Wanted {
  /** Whose message it is: of several on one day the earliest one's, which speaks of all. */
  readonly appointmentId: string;
  readonly wordingVersion: number;
  readonly kind: Kind;
  /** 0 for news. */
  readonly leadMinutes: number;
  readonly dueAt: Temporal.Instant;
  /** Every appointment it speaks of, the earliest first. */
  readonly covers: readonly string[];
  /** Whom it goes to; undefined: the client. */
  readonly teamMemberId?: string;
}

export interface Circumstances {
  readonly now: Temporal.Instant;
  readonly undoSeconds: number;
  /** Of the branch. */
  readonly leadMinutes: readonly number[];
  /** Undefined: clients are not asked. */
  readonly confirmationMinutes: number | undefined;
  /** The keys ({@link keyOf}) of what is in the plan already: it stays, also when it is overdue. */
  readonly planned: ReadonlySet<string>;
}

/** One message of the plan, whatever channel it takes. */
export function keyOf(of: Pick<Wanted, 'appointmentId' | 'wordingVersion' | 'kind' | 'leadMinutes'>): string {
  return [of.appointmentId, of.wordingVersion, of.kind, of.leadMinutes].join(' ');
}

const byStart = (a: AppointmentCopy, b: AppointmentCopy): number =>
  a.start.epochMilliseconds - b.start.epochMilliseconds || (a.id < b.id ? -1 : 1);

/**
 * What ought to go to one client about their appointments of one local day: one message for all that are booked, one for
 * all that are moved, one for all that are cancelled, and the reminders of the earliest.
 */
export function planDay(day: readonly AppointmentCopy[], circumstances: Circumstances): Wanted[] {
  const appointments = [...day].sort(byStart);
  const news = (['booked', 'moved', 'cancelled'] as const).map((kind) => newsFor(kind, appointments, circumstances));
  return [...news.filter((one) => one !== undefined), ...aheadOf(appointments, circumstances)];
}

function newsFor(
  kind: NewsKind,
  day: readonly AppointmentCopy[],
  { now, undoSeconds }: Circumstances,
): Wanted | undefined {
  const members = day.filter((one) => newsOf(one, one.toldClient, now) === kind && !one.off.includes(kind));
  const [earliest] = members;
  if (!earliest) return undefined;
  const lastChange = members.map((one) => one.changedAt).reduce(later);
  return { ...addressOf(earliest, members), kind, leadMinutes: 0, dueAt: lastChange.add({ seconds: undoSeconds }) };
}

function aheadOf(day: readonly AppointmentCopy[], circumstances: Circumstances): Wanted[] {
  const { confirmationMinutes, leadMinutes } = circumstances;
  const reminded = membersFor('reminder', day, circumstances);
  const asked = membersFor('confirmation-request', day, circumstances).filter(({ status }) => status === 'booked');
  const leads = new Set(reminded[0]?.leadMinutes ?? leadMinutes);
  return [
    ...[...leads].flatMap((minutes) => ahead('reminder', minutes, reminded, circumstances)),
    ...(confirmationMinutes === undefined
      ? []
      : ahead('confirmation-request', confirmationMinutes, asked, circumstances)),
  ];
}

function membersFor(kind: AheadKind, day: readonly AppointmentCopy[], { now }: Circumstances): AppointmentCopy[] {
  return day.filter(
    (one) => isAwaited(one.status) && one.start.epochMilliseconds > now.epochMilliseconds && !one.off.includes(kind),
  );
}

/** What would have been due before the last change could even be told is left out; nobody is reminded after the fact. */
function ahead(
  kind: AheadKind,
  leadMinutes: number,
  members: readonly AppointmentCopy[],
  { now, undoSeconds, planned }: Circumstances,
): Wanted[] {
  const [earliest] = members;
  if (!earliest) return [];
  const dueAt = earliest.start.subtract({ minutes: leadMinutes });
  const wanted: Wanted = { ...addressOf(earliest, members), kind, leadMinutes, dueAt };
  const told = earliest.changedAt.add({ seconds: undoSeconds });
  const isAhead = Temporal.Instant.compare(dueAt, now) > 0 && Temporal.Instant.compare(dueAt, told) > 0;
  return isAhead || planned.has(keyOf(wanted)) ? [wanted] : [];
}

function addressOf(earliest: AppointmentCopy, members: readonly AppointmentCopy[]) {
  const { id: appointmentId, wordingVersion } = earliest;
  return { appointmentId, wordingVersion, covers: members.map(({ id }) => id) };
}

/** What ought to go to the team members about one appointment: who gets it, who has it at another time, who loses it. */
export function planForStaff(one: AppointmentCopy, { now, undoSeconds }: Circumstances): Wanted[] {
  const { toldStaff } = one;
  const isHandedOver = toldStaff?.state === 'on' && toldStaff.teamMemberId !== one.teamMemberId;
  const news = newsOf(one, isHandedOver ? undefined : toldStaff, now);
  const shared = {
    ...addressOf(one, [one]),
    leadMinutes: 0,
    dueAt: one.changedAt.add({ seconds: undoSeconds }),
  };
  const isAhead = Temporal.Instant.compare(one.start, now) > 0;
  return [
    ...(news ? [{ ...shared, kind: `staff-${news}` as const, teamMemberId: one.teamMemberId }] : []),
    ...(isHandedOver && isAhead
      ? [{ ...shared, kind: 'staff-cancelled' as const, teamMemberId: toldStaff.teamMemberId }]
      : []),
  ];
}

const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) > 0 ? a : b;
